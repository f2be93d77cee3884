package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.PropertyValue;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** What the values of a property are. */
public sealed interface PropertyType {
    /** A truth value. */
    PropertyType BOOLEAN = Scalar.BOOLEAN;

    /** A 32-bit integer. */
    PropertyType INTEGER = Scalar.INTEGER;

    /** A double. */
    PropertyType NUMBER = Scalar.NUMBER;

    /** A text. */
    PropertyType STRING = Scalar.STRING;

    /** Anything. */
    PropertyType ANY = Scalar.ANY;

    /** A file. */
    PropertyType ASSET = Scalar.ASSET;

    /** A folder. */
    PropertyType ARCHIVE = Scalar.ARCHIVE;

    /** A file or a folder. */
    PropertyType ASSET_OR_ARCHIVE = Scalar.ASSET_OR_ARCHIVE;

    /** A value that is not made of others. */
    enum Scalar implements PropertyType {
        /** A truth value. */
        BOOLEAN("a boolean"),
        /** A 32-bit integer. */
        INTEGER("an integer"),
        /** A double. */
        NUMBER("a number"),
        /** A text. */
        STRING("a string"),
        /** Anything. */
        ANY("anything"),
        /** A file. */
        ASSET("an asset"),
        /** A folder. */
        ARCHIVE("an archive"),
        /** A file or a folder. */
        ASSET_OR_ARCHIVE("an asset or an archive");

        private final String title;

        Scalar(String title) {
            this.title = title;
        }

        /** What an error calls it, with its article. */
        String title() {
            return title;
        }
    }

    /** A list. */
    record ListOf(PropertyType item) implements PropertyType {}

    /** A map with text keys. */
    record MapOf(PropertyType value) implements PropertyType {}

    /**
     * An object.
     *
     * @param name what an error calls it
     * @param properties asked for when they are needed, since types may be cyclic
     */
    record ObjectOf(String name, Supplier<List<Property>> properties) implements PropertyType {}

    /** One of some values. */
    record OneOf(List<PropertyValue> values) implements PropertyType {
        /** Copies {@code values}. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** A list of {@code item}. */
    static PropertyType list(PropertyType item) {
        return new ListOf(item);
    }

    /** A map of {@code value}. */
    static PropertyType map(PropertyType value) {
        return new MapOf(value);
    }

    /** An object with properties of its own. */
    static PropertyType object(String name, Supplier<List<Property>> properties) {
        return new ObjectOf(name, properties);
    }

    /** An enum of texts. */
    static PropertyType oneOf(String... values) {
        return new OneOf(Arrays.stream(values).map(PropertyValue::of).toList());
    }
}
