package dev.kiln.schema.bound;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.OverlaySpec;
import java.util.List;
import java.util.Optional;

/**
 * A function or method.
 *
 * @param inputs sorted by name, or in the order of the arguments where {@code multiArgument}; without {@code __self__}
 * @param outputOnly whether the schema wants no plain form
 */
public record BoundFunction(
        Token token,
        Optional<String> description,
        List<BoundProperty> inputs,
        boolean multiArgument,
        BoundResult result,
        boolean outputOnly,
        Optional<String> deprecation,
        OverlaySpec overlay,
        Origin origin) {
    /** What a function returns. */
    public sealed interface BoundResult {
        /** Nothing. */
        record Nothing() implements BoundResult {}

        /**
         * An object of its own.
         *
         * @param plain whether a method returns the value itself
         */
        record ObjectResult(Optional<String> description, List<BoundProperty> properties, boolean plain)
                implements BoundResult {}

        /** A value of some type, alone in its object on the wire. */
        record ValueResult(BoundType type) implements BoundResult {}
    }
}
