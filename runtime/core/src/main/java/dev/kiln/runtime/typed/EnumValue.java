package dev.kiln.runtime.typed;

import java.util.Objects;

/**
 * Base of generated enums: final classes with constants, so that a value newer than the class still goes through.
 *
 * @param <T> {@code String}, {@code Integer}, {@code Double} or {@code Boolean}
 */
public abstract class EnumValue<T> {
    private final T value;

    /** The enum's constant for {@code value}. */
    protected EnumValue(T value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value as it goes over the wire. */
    public final T value() {
        return value;
    }

    /** Whether {@code other} is of the same enum and has the same value. */
    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((EnumValue<?>) other).value.equals(value);
    }

    /** A hash of the value. */
    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The value as a text. */
    @Override
    public final String toString() {
        return value.toString();
    }
}
