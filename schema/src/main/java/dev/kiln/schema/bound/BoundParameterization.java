package dev.kiln.schema.bound;

import java.util.Optional;

/**
 * How the provider of another package offers this one.
 *
 * @param extension whether this package adds to the base provider's own, whose tokens it then has; else it stands in for
 *     them
 * @param name the base provider
 * @param version of the base provider, without {@code v}
 * @param parameter what the base provider is given, in base64
 * @param base how the base provider is itself offered by a plugin; only in an extension
 */
public record BoundParameterization(
        boolean extension, String name, String version, String parameter, Optional<BoundParameterization> base) {}
