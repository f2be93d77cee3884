package dev.kiln.schema.spec;

import java.util.List;
import java.util.Optional;

/**
 * What a package says of itself.
 *
 * @param moduleFormat regular expression with one group, which is the module
 * @param java the member {@code language.java}
 * @param unsupported members of the schema language that were read but that nothing is made of yet, by JSON pointer
 */
public record MetadataSpec(
        String name,
        Optional<String> version,
        Optional<String> displayName,
        Optional<String> description,
        List<String> keywords,
        Optional<String> homepage,
        Optional<String> license,
        Optional<String> attribution,
        Optional<String> repository,
        Optional<String> logoUrl,
        Optional<String> publisher,
        Optional<String> namespace,
        Optional<String> pluginDownloadUrl,
        Optional<String> moduleFormat,
        boolean supportPack,
        List<String> allowedPackageNames,
        JavaPackageSpec java,
        List<String> unsupported) {}
