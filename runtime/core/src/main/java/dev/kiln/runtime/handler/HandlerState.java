package dev.kiln.runtime.handler;

import dev.kiln.runtime.typed.Encoding;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import org.jspecify.annotations.Nullable;

/** Base of what a handler answers: values that its generated setters fill in. Not safe for use by several threads. */
public abstract non-sealed class HandlerState extends HandlerValues {
    /** A state with these values. */
    protected HandlerState(MapValue values) {
        super(values);
    }

    /** A state that begins with the inputs' values. */
    protected HandlerState(HandlerInputs inputs) {
        super(inputs.values());
    }

    /**
     * Sets a value: a text, number, truth value, list, map, enum, asset or object type; null or an empty optional removes
     * it.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    protected final void put(String wire, @Nullable Object value) {
        set(wire, PlainValues.of(Encoding.encode(getClass().getSimpleName() + "." + wire, value)));
    }
}
