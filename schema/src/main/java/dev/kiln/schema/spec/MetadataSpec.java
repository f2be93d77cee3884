package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a package says of itself.
 *
 * @param name empty where there is none, which is an error of the schema
 * @param moduleFormat regular expression with one group, which is the module
 * @param java the member {@code language.java}
 * @param places where its members stand, by JSON pointer
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
        SortedMap<String, Origin> places) {
    /** Collects what a package says of itself. */
    public static MetadataSpecBuilder builder(String name) {
        return new MetadataSpecBuilder().name(name);
    }

    /** Where a member stands; {@code fallback} where that is not known. */
    public Origin place(String pointer, Origin fallback) {
        return places.getOrDefault(pointer, fallback);
    }
}
