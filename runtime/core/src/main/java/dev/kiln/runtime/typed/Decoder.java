package dev.kiln.runtime.typed;

import dev.kiln.runtime.value.PropertyValue;
import org.jspecify.annotations.Nullable;

/** Makes a Java value from a property's value. */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {
    /**
     * The Java value of {@code value}; an absent property is {@link PropertyValue#NULL}.
     *
     * @throws DecodeException where {@code value} is of another kind
     * @throws UnknownValueException where it is not known yet
     */
    T decode(PropertyValue value);
}
