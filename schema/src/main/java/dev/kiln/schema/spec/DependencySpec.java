package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Optional;

/**
 * Another package that this one refers to.
 *
 * @param downloadUrl where its plugin comes from
 * @param parameterization how its provider is made to offer it
 */
public record DependencySpec(
        String name,
        Optional<String> version,
        Optional<String> downloadUrl,
        Optional<ParameterSpec> parameterization,
        Origin origin) {
    /**
     * A parameter of a provider that offers another package.
     *
     * @param value in base64
     */
    public record ParameterSpec(String name, String version, String value, Origin origin) {}
}
