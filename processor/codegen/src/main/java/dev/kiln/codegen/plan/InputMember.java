package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundProperty;
import java.util.Optional;

/**
 * A property that goes in.
 *
 * @param name of its setters
 * @param outputs whether an output of the whole is taken
 * @param entryOutputs whether an output of one entry is taken, where it is a map
 * @param constant its only value, as a {@code String}, {@code Integer}, {@code Double} or {@code Boolean}
 * @param defaultValue what it is where nobody says, likewise
 */
public record InputMember(
        String name,
        BoundProperty property,
        JavaType type,
        boolean outputs,
        boolean entryOutputs,
        Optional<Object> constant,
        Optional<Object> defaultValue) {
    /** The property's name on the wire. */
    public String wire() {
        return property.name();
    }

    /** Whether a caller has to set it. */
    public boolean mandatory() {
        return property.required() && constant.isEmpty() && defaultValue.isEmpty();
    }
}
