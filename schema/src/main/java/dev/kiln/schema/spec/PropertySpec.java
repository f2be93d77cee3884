package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A property of an object, resource, function or configuration.
 *
 * @param constant the only value that it can have
 * @param environment variables that its default is read from, in this order
 * @param javaName the member {@code language.java.name}
 */
public record PropertySpec(
        TypeUseSpec type,
        Optional<String> description,
        Optional<LiteralSpec> constant,
        Optional<LiteralSpec> defaultValue,
        List<String> environment,
        Optional<String> deprecation,
        boolean secret,
        boolean replaceOnChanges,
        Optional<String> javaName,
        Origin origin) {}
