package dev.kiln.runtime.handler;

import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values by wire name, with the accessors that a generated class gives them. */
public abstract sealed class HandlerValues permits HandlerInputs, HandlerState {
    private final SortedMap<String, PropertyValue> values;

    HandlerValues(MapValue values) {
        this.values = new TreeMap<>(PlainValues.of(values).entries());
    }

    /**
     * The value of a property.
     *
     * @throws IllegalStateException if it is not known yet, or does not have the type that the schema gives it
     */
    protected final <T> T get(String wire, Decoder<T> decoder) {
        PropertyValue value = values.getOrDefault(wire, PropertyValue.NULL);
        if (Marks.unknown(value)) {
            throw new IllegalStateException(title(wire) + " is not known yet: only an update can tell it");
        }
        try {
            return decoder.decode(value);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    value.equals(PropertyValue.NULL)
                            ? title(wire) + " has no value"
                            : title(wire) + " does not have the type that the schema gives it: " + e.getMessage(),
                    e);
        }
    }

    /** Sets or, with null, removes a value. */
    final void set(String wire, PropertyValue value) {
        if (value.equals(PropertyValue.NULL)) {
            values.remove(wire);
        } else {
            values.put(wire, value);
        }
    }

    /** All values, without marks of secrecy. */
    final MapValue values() {
        return MapValue.of(values);
    }

    private String title(String wire) {
        return getClass().getSimpleName() + "." + wire;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof HandlerValues that && getClass() == that.getClass() && values.equals(that.values);
    }

    @Override
    public final int hashCode() {
        return values.hashCode();
    }

    /** Its class and the names of what it holds; values stay out, since any of them may be a secret. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + values.keySet();
    }
}
