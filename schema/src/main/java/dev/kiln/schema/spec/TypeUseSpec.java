package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A type as written where it is used. Which of its members count depends on the others: {@code $ref} before
 * {@code oneOf} before {@code type}.
 *
 * @param type the keyword {@code type}
 * @param plain whether the value itself is wanted, never an output of it
 * @param mapping the discriminator's tags, by tag
 */
public record TypeUseSpec(
        Optional<String> ref,
        Optional<String> type,
        boolean plain,
        Optional<TypeUseSpec> items,
        Optional<TypeUseSpec> additionalProperties,
        List<TypeUseSpec> oneOf,
        Optional<String> discriminator,
        SortedMap<String, String> mapping,
        Origin origin) {}
