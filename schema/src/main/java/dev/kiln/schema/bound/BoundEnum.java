package dev.kiln.schema.bound;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.OverlaySpec;
import java.util.List;
import java.util.Optional;

/**
 * An enum.
 *
 * @param kind what its values are: a boolean, an integer, a number or a string
 * @param values in the order of the schema
 */
public record BoundEnum(
        Token token,
        BoundType.Kind kind,
        Optional<String> description,
        List<Value> values,
        OverlaySpec overlay,
        Origin origin) {
    /**
     * A value of an enum.
     *
     * @param name what the schema calls it
     */
    public record Value(
            LiteralSpec value, Optional<String> name, Optional<String> description, Optional<String> deprecation) {}
}
