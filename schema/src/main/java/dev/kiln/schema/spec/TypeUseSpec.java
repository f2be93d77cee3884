package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A type as written where it is used. Which of its members count depends on the others: {@code $ref} before
 * {@code oneOf} before {@code type}.
 *
 * @param ref the keyword {@code $ref}
 * @param type the keyword {@code type}
 * @param plain whether the value itself is wanted, never an output of it
 * @param items what a list holds
 * @param additionalProperties what a map holds
 * @param oneOf the members of a union
 * @param discriminator what tells the members of a union apart
 */
public record TypeUseSpec(
        Optional<NameSpec> ref,
        Optional<NameSpec> type,
        boolean plain,
        Optional<TypeUseSpec> items,
        Optional<TypeUseSpec> additionalProperties,
        Optional<List<TypeUseSpec>> oneOf,
        Optional<DiscriminatorSpec> discriminator,
        Origin origin) {
    /**
     * What tells the members of a union apart.
     *
     * @param property the property that holds the tag; empty is an error of the schema
     * @param mapping references to the members, by tag
     */
    public record DiscriminatorSpec(Optional<String> property, SortedMap<String, NameSpec> mapping, Origin origin) {}

    /** {@code boolean}, {@code integer}, {@code number} or {@code string}. */
    public static TypeUseSpec primitive(String type, Origin origin) {
        return typed(type, Optional.empty(), Optional.empty(), origin);
    }

    /** A list of {@code items}. */
    public static TypeUseSpec list(TypeUseSpec items, Origin origin) {
        return typed("array", Optional.of(items), Optional.empty(), origin);
    }

    /** A map from text to {@code values}. */
    public static TypeUseSpec map(TypeUseSpec values, Origin origin) {
        return typed("object", Optional.empty(), Optional.of(values), origin);
    }

    /** What a reference such as {@code #/types/acme:index:Size} or {@code pulumi.json#/Any} names. */
    public static TypeUseSpec reference(String ref, Origin origin) {
        return new TypeUseSpec(
                Optional.of(new NameSpec(ref, origin)),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                origin);
    }

    /** One of several types. */
    public static TypeUseSpec union(List<TypeUseSpec> members, Origin origin) {
        return new TypeUseSpec(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.copyOf(members)),
                Optional.empty(),
                origin);
    }

    /** The same type, wanted as the value itself. */
    public TypeUseSpec asPlain() {
        return new TypeUseSpec(ref, type, true, items, additionalProperties, oneOf, discriminator, origin);
    }

    private static TypeUseSpec typed(
            String type, Optional<TypeUseSpec> items, Optional<TypeUseSpec> values, Origin origin) {
        return new TypeUseSpec(
                Optional.empty(),
                Optional.of(new NameSpec(type, origin)),
                false,
                items,
                values,
                Optional.empty(),
                Optional.empty(),
                origin);
    }
}
