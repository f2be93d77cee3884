package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundType.Kind;

/** The type of a property in Java, without {@code Output} and {@code Optional}. */
public sealed interface JavaType {
    /** Whether it is this built-in type. */
    default boolean is(Kind kind) {
        return this instanceof Scalar scalar && scalar.kind() == kind;
    }

    /** A built-in type. */
    record Scalar(Kind kind) implements JavaType {}

    /** A list. */
    record ListOf(JavaType item) implements JavaType {}

    /** A map with text keys. */
    record MapOf(JavaType value) implements JavaType {}

    /** The arguments of a nested object. */
    record InputObject(JavaName name) implements JavaType {}

    /** A nested object that comes out. */
    record OutputObject(JavaName name) implements JavaType {}

    /**
     * An enum.
     *
     * @param relaxed whether the schema also names the enum's own base type beside it
     */
    record EnumType(JavaName name, Kind kind, boolean relaxed) implements JavaType {}

    /** A resource. */
    record ResourceType(JavaName name) implements JavaType {}

    /** One of two scalars. */
    record EitherOf(JavaType left, JavaType right) implements JavaType {}

    /** A union with an interface of its own. */
    record UnionType(JavaName name) implements JavaType {}
}
