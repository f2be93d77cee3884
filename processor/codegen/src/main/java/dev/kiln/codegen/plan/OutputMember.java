package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundProperty;

/**
 * A property that comes out.
 *
 * @param name of its accessor
 */
public record OutputMember(String name, BoundProperty property, JavaType type) {
    /** The property's name on the wire. */
    public String wire() {
        return property.name();
    }
}
