package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A function or method.
 *
 * @param result what it returns; empty for nothing
 * @param plain whether the result is wanted as a value: only there when the schema says so
 */
public record FunctionSpec(
        Optional<String> description,
        Optional<ObjectSpec> inputs,
        Optional<ResultSpec> result,
        List<NameSpec> multiArgumentInputs,
        Optional<Boolean> plain,
        Optional<String> deprecation,
        boolean overlay,
        List<String> overlayLanguages,
        Origin origin) {
    /** What a function returns. */
    public sealed interface ResultSpec {
        /** An object of its own. */
        record ObjectResult(ObjectSpec object, boolean plain) implements ResultSpec {}

        /** A value of some type. */
        record ValueResult(TypeUseSpec type) implements ResultSpec {}
    }
}
