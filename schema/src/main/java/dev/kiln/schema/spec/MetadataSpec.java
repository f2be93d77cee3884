package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** The same with what {@code over} says in place of what this says; maps are joined. */
    public MetadataSpec with(MetadataSpec over) {
        SortedMap<String, Origin> all = new TreeMap<>(places);
        all.putAll(over.places);
        return new MetadataSpec(
                over.name.isEmpty() ? name : over.name,
                over.version.or(() -> version),
                over.displayName.or(() -> displayName),
                over.description.or(() -> description),
                over.keywords.isEmpty() ? keywords : over.keywords,
                over.homepage.or(() -> homepage),
                over.license.or(() -> license),
                over.attribution.or(() -> attribution),
                over.repository.or(() -> repository),
                over.logoUrl.or(() -> logoUrl),
                over.publisher.or(() -> publisher),
                over.namespace.or(() -> namespace),
                over.pluginDownloadUrl.or(() -> pluginDownloadUrl),
                over.moduleFormat.or(() -> moduleFormat),
                over.supportPack || supportPack,
                over.allowedPackageNames.isEmpty() ? allowedPackageNames : over.allowedPackageNames,
                java.with(over.java),
                Collections.unmodifiableSortedMap(all));
    }
}
