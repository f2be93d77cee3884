package dev.kiln.processor.declare;

import java.util.List;

/** The type of a property, as an interface declares it. */
public sealed interface ValueType {
    /** A type that is not made of others. */
    enum Scalar implements ValueType {
        /** A truth value. */
        BOOLEAN,
        /** A 32-bit integer. */
        INTEGER,
        /** A double. */
        NUMBER,
        /** A text. */
        STRING,
        /** Anything. */
        ANY,
        /** A file or a folder: what a schema calls an asset. */
        ASSET,
        /** A folder. */
        ARCHIVE
    }

    /** A list. */
    record ListOf(ValueType item) implements ValueType {}

    /** A map with text keys. */
    record MapOf(ValueType value) implements ValueType {}

    /**
     * An enum that is declared inside an annotated interface.
     *
     * @param token its token
     * @param name the generated class's simple name
     * @param owned whether the interface that is read declares it, and not another one
     */
    record EnumOf(String token, String name, String description, List<Constant> constants, boolean owned)
            implements ValueType {}

    /** A constant of an enum. */
    record Constant(String name, String value, String description) {}
}
