package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.PropertyValue;
import java.util.Optional;

/**
 * What a provider knows of a property.
 *
 * @param name on the wire
 * @param required whether an input must be given, or an output is always there
 * @param replaceOnChange whether another value means another resource
 * @param defaultValue the value where none is given
 */
public record Property(
        String name,
        PropertyType type,
        boolean required,
        boolean secret,
        boolean replaceOnChange,
        Optional<PropertyValue> defaultValue) {
    /** A property that always has a value. */
    public static Property required(String name, PropertyType type) {
        return new Property(name, type, true, false, false, Optional.empty());
    }

    /** A property that may have no value. */
    public static Property optional(String name, PropertyType type) {
        return new Property(name, type, false, false, false, Optional.empty());
    }

    /** This property as one that is stored encrypted. */
    public Property asSecret() {
        return new Property(name, type, required, true, replaceOnChange, defaultValue);
    }

    /** This property as one whose change means another resource. */
    public Property replacing() {
        return new Property(name, type, required, secret, true, defaultValue);
    }

    /** This property with a text where none is given. */
    public Property withDefault(String value) {
        return withDefault(PropertyValue.of(value));
    }

    /** This property with a number where none is given. */
    public Property withDefault(double value) {
        return withDefault(PropertyValue.of(value));
    }

    /** This property with a truth value where none is given. */
    public Property withDefault(boolean value) {
        return withDefault(PropertyValue.of(value));
    }

    private Property withDefault(PropertyValue value) {
        return new Property(name, type, required, secret, replaceOnChange, Optional.of(value));
    }
}
