package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec;
import java.util.Optional;

/** Reads a function or method. */
final class FunctionReader {
    private static final Members<Draft> MEMBERS = new Members<Draft>()
            .with(ObjectReader.DEFINITION)
            .on("inputs", (d, c) -> ObjectReader.read(c).ifPresent(d.builder::inputs))
            .on("outputs", (d, c) -> result(c).ifPresent(d.builder::result))
            .on("multiArgumentInputs", (d, c) -> d.builder.multiArgumentInputs(c.names()))
            .on("plain", (d, c) -> c.bool(d.builder::plain))
            .on("deprecationMessage", (d, c) -> c.said(d.builder::deprecation))
            .ignore("returnType");

    /** An object or a type: which of the two is known when all of it has been read. */
    private static final Members<ObjectReader.Draft> RESULT =
            new Members<ObjectReader.Draft>().with(ObjectReader.MEMBERS).with(TypeReader.MEMBERS);

    private FunctionReader() {}

    static Optional<FunctionSpec> read(Cursor cursor) {
        Draft draft = new Draft(FunctionSpec.builder(cursor.origin()));
        if (!cursor.members(MEMBERS, draft)) {
            return Optional.empty();
        }
        draft.description().ifPresent(draft.builder::description);
        return Optional.of(draft.builder.overlay(draft.overlay()).build());
    }

    private static Optional<ResultSpec> result(Cursor cursor) {
        Origin origin = cursor.origin();
        ObjectReader.Draft draft = new ObjectReader.Draft();
        if (!cursor.members(RESULT, draft)) {
            return Optional.empty();
        }
        boolean empty = cursor.wasEmpty();
        if (draft.hasProperties()) {
            return Optional.of(new ResultSpec.ObjectResult(draft.object(origin), draft.plain()));
        }
        return empty ? Optional.empty() : Optional.of(new ResultSpec.ValueResult(draft.build(origin)));
    }

    private static final class Draft extends ObjectReader.Draft {
        private final FunctionSpec.Builder builder;

        Draft(FunctionSpec.Builder builder) {
            this.builder = builder;
        }
    }
}
