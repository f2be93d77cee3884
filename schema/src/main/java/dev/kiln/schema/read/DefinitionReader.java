package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumTypeSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumValueSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.ObjectTypeSpec;
import java.util.List;
import java.util.Optional;

/** Reads a named type. */
final class DefinitionReader {
    private static final Members<Draft> MEMBERS = new Members<Draft>()
            .with(ObjectReader.MEMBERS)
            .on("type", (d, c) -> d.kind = c.saidName())
            .on("enum", (d, c) -> d.values = c.list(DefinitionReader::value));

    private static final Members<Value> VALUE = new Members<Value>()
            .on("value", (v, c) -> c.literal(literal -> v.literal = Optional.of(literal)))
            .on("name", (v, c) -> v.name = c.said())
            .on("description", (v, c) -> v.description = c.said())
            .on("deprecationMessage", (v, c) -> v.deprecation = c.said());

    private DefinitionReader() {}

    static Optional<TypeDefinitionSpec> read(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft();
        if (!cursor.members(MEMBERS, draft)) {
            return Optional.empty();
        }
        boolean object = draft.kind.filter(kind -> kind.name().equals("object")).isPresent();
        return Optional.of(
                object
                        ? new ObjectTypeSpec(draft.object(origin), draft.overlay(), origin)
                        : new EnumTypeSpec(draft.kind, draft.description(), draft.values, draft.overlay(), origin));
    }

    private static Optional<EnumValueSpec> value(Cursor cursor) {
        Origin origin = cursor.origin();
        Value draft = new Value();
        return cursor.members(VALUE, draft)
                ? Optional.of(
                        new EnumValueSpec(draft.literal, draft.name, draft.description, draft.deprecation, origin))
                : Optional.empty();
    }

    private static final class Draft extends ObjectReader.Draft {
        private Optional<NameSpec> kind = Optional.empty();
        private List<EnumValueSpec> values = List.of();
    }

    private static final class Value {
        private Optional<LiteralSpec> literal = Optional.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> description = Optional.empty();
        private Optional<String> deprecation = Optional.empty();
    }
}
