package dev.kiln.schema.bound;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A type where it is used. References are by token, so that types may be cyclic; {@link BoundPackage} holds what they
 * name.
 *
 * <p>The same type is used in two shapes. Where values come out, {@link #plain()} has no meaning. Where values go in, a
 * use that is not plain also takes an output at that level.
 */
public sealed interface BoundType {
    /** Whether an input of this type wants the value itself, never an output of it, at this level. */
    boolean plain();

    /** One of the built-in types. */
    record Builtin(Kind kind, boolean plain) implements BoundType {}

    /** The built-in types. */
    enum Kind {
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
        /** A JSON text. */
        JSON,
        /** A file. */
        ASSET,
        /** A folder. */
        ARCHIVE
    }

    /** A list. */
    record ListOf(BoundType item, boolean plain) implements BoundType {}

    /** A map with text keys. */
    record MapOf(BoundType value, boolean plain) implements BoundType {}

    /** An object type of this package. */
    record ObjectRef(Token token, boolean plain) implements BoundType {}

    /** An enum of this package. */
    record EnumRef(Token token, boolean plain) implements BoundType {}

    /** A resource of this package, or its provider. */
    record ResourceRef(Token token, boolean plain) implements BoundType {}

    /**
     * A definition of another package, which is among {@link BoundPackage#externals()}.
     *
     * @param owner the package that has it
     * @param token taken apart by the owner's module format; of the owner's provider too
     */
    record ExternalRef(PackageId owner, Definition definition, Token token, boolean plain) implements BoundType {}

    /** What a reference to another package names there. */
    enum Definition {
        /** An object type. */
        OBJECT,
        /** An enum. */
        ENUM,
        /** A resource, or the provider. */
        RESOURCE
    }

    /**
     * One of several types.
     *
     * @param members at least two, as written, without repetition
     * @param defaultType what it is for who does not care
     * @param discriminator the property that tells the members apart
     * @param mapping members' tokens by the discriminator's value; empty where the tokens themselves are the values
     */
    record UnionOf(
            List<BoundType> members,
            Optional<Kind> defaultType,
            Optional<String> discriminator,
            SortedMap<String, Token> mapping,
            boolean plain)
            implements BoundType {}
}
