package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.PropertyValue.MapValue;

/** Base of a resource's state: its outputs and its id. */
public abstract class ResourceState extends HandlerState {
    private String id;

    /** The state of a resource that exists. */
    protected ResourceState(String id, MapValue values) {
        super(values);
        this.id = id;
    }

    /** The state of a resource that is being made. */
    protected ResourceState(HandlerInputs inputs) {
        super(inputs);
        this.id = "";
    }

    /** The resource's id; empty until a handler sets one, and then the resource's name is taken. */
    public final String id() {
        return id;
    }

    /** Sets the resource's id. */
    protected final void putId(String id) {
        this.id = id;
    }
}
