package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Optional;

/**
 * How a package is offered by the provider of another: the members {@code parameterization} and
 * {@code extensionParameterization}.
 *
 * @param name of the base provider
 * @param version of the base provider
 * @param parameter in base64
 * @param base how the base provider is itself offered by another; only in an extension
 */
public record ParameterizationSpec(
        Optional<NameSpec> name,
        Optional<NameSpec> version,
        Optional<String> parameter,
        Optional<ParameterizationSpec> base,
        Origin origin) {}
