package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import dev.kiln.schema.spec.TypeUseSpec.DiscriminatorSpec;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a type where it is used. */
final class TypeReader {
    private static final Members<Discriminator> DISCRIMINATOR = new Members<Discriminator>()
            .on("propertyName", (d, c) -> d.property = c.said())
            .on("mapping", (d, c) -> d.mapping = c.map(Cursor::name));

    /** The members of a type use, which other objects of the language also have. */
    static final Members<Draft> MEMBERS = new Members<Draft>()
            .on("$ref", (d, c) -> d.ref = c.saidName())
            .on("type", (d, c) -> d.type = c.saidName())
            .on("plain", (d, c) -> c.bool(value -> d.plain = value))
            .on("items", (d, c) -> d.items = read(c))
            .on("additionalProperties", (d, c) -> d.additionalProperties = read(c))
            .on("oneOf", (d, c) -> d.oneOf = Optional.of(c.list(TypeReader::read)))
            .on("discriminator", (d, c) -> d.discriminator = discriminator(c));

    private TypeReader() {}

    /** What is no type or too deep is reported, and anything from then on: that it were missing is not to be said too. */
    static Optional<TypeUseSpec> read(Cursor cursor) {
        Draft draft = new Draft();
        Origin origin = cursor.origin();
        if (!cursor.type(MEMBERS, draft)) {
            draft.ref = Optional.of(new NameSpec("pulumi.json#/Any", origin));
        }
        return Optional.of(draft.build(origin));
    }

    private static Optional<DiscriminatorSpec> discriminator(Cursor cursor) {
        Discriminator draft = new Discriminator();
        Origin origin = cursor.origin();
        return cursor.members(DISCRIMINATOR, draft)
                ? Optional.of(new DiscriminatorSpec(draft.property, draft.mapping, origin))
                : Optional.empty();
    }

    /** What was read of a type use. */
    static class Draft {
        private Optional<NameSpec> ref = Optional.empty();
        private Optional<NameSpec> type = Optional.empty();
        private boolean plain;
        private Optional<TypeUseSpec> items = Optional.empty();
        private Optional<TypeUseSpec> additionalProperties = Optional.empty();
        private Optional<List<TypeUseSpec>> oneOf = Optional.empty();
        private Optional<DiscriminatorSpec> discriminator = Optional.empty();

        final boolean plain() {
            return plain;
        }

        final TypeUseSpec build(Origin origin) {
            return new TypeUseSpec(ref, type, plain, items, additionalProperties, oneOf, discriminator, origin);
        }
    }

    private static final class Discriminator {
        private Optional<String> property = Optional.empty();
        private SortedMap<String, NameSpec> mapping = new TreeMap<>();
    }
}
