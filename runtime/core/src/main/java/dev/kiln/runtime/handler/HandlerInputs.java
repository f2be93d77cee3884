package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.PropertyValue.MapValue;

/** Base of the inputs that a handler is given: immutable, secrets laid open, defaults filled in. */
public abstract non-sealed class HandlerInputs extends HandlerValues {
    /** Inputs with these values. */
    protected HandlerInputs(MapValue values) {
        super(values);
    }
}
