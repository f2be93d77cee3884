package dev.kiln.runtime.typed;

import dev.kiln.runtime.value.PropertyValue;
import java.util.List;
import java.util.Map;
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

    /** A list of what this decodes; what of it is not known stays so. */
    default Decoder<List<T>> list() {
        return new Containers.OfList<>(this);
    }

    /** A map of what this decodes, sorted by key; what of it is not known stays so. */
    default Decoder<Map<String, T>> map() {
        return new Containers.OfMap<>(this);
    }
}
