package dev.kiln.schema.bound;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.LiteralSpec;
import java.util.List;
import java.util.Optional;

/**
 * A property.
 *
 * @param name on the wire
 * @param required whether it always has a value
 * @param constant the only value that it can have
 * @param defaultValue where nothing else gives one
 * @param environment variables that a default is read from first, in this order
 * @param javaName the name that the schema asks for in Java
 */
public record BoundProperty(
        String name,
        BoundType type,
        boolean required,
        Optional<String> description,
        Optional<LiteralSpec> constant,
        Optional<LiteralSpec> defaultValue,
        List<String> environment,
        Optional<String> deprecation,
        boolean secret,
        boolean replaceOnChanges,
        Optional<String> javaName,
        Origin origin) {}
