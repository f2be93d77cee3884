package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what a package says of itself. */
public final class MetadataSpecBuilder {
    private final SortedMap<String, Origin> places = new TreeMap<>();
    private String name = "";
    private Optional<String> version = Optional.empty();
    private Optional<String> displayName = Optional.empty();
    private Optional<String> description = Optional.empty();
    private Optional<String> homepage = Optional.empty();
    private Optional<String> license = Optional.empty();
    private Optional<String> attribution = Optional.empty();
    private Optional<String> repository = Optional.empty();
    private Optional<String> logoUrl = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> namespace = Optional.empty();
    private Optional<String> pluginDownloadUrl = Optional.empty();
    private Optional<String> moduleFormat = Optional.empty();
    private List<String> keywords = List.of();
    private boolean supportPack;
    private List<String> allowedPackageNames = List.of();
    private JavaPackageSpec java = JavaPackageSpec.empty();

    /** Its name. */
    public MetadataSpecBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** Its version. */
    public MetadataSpecBuilder version(String version) {
        this.version = Optional.of(version);
        return this;
    }

    /** Its name for people. */
    public MetadataSpecBuilder displayName(String displayName) {
        this.displayName = Optional.of(displayName);
        return this;
    }

    /** What it is for, in Markdown. */
    public MetadataSpecBuilder description(String description) {
        this.description = Optional.of(description);
        return this;
    }

    /** The address of its home page. */
    public MetadataSpecBuilder homepage(String homepage) {
        this.homepage = Optional.of(homepage);
        return this;
    }

    /** The name of its licence. */
    public MetadataSpecBuilder license(String license) {
        this.license = Optional.of(license);
        return this;
    }

    /** Whose work it is made from. */
    public MetadataSpecBuilder attribution(String attribution) {
        this.attribution = Optional.of(attribution);
        return this;
    }

    /** The address of its sources. */
    public MetadataSpecBuilder repository(String repository) {
        this.repository = Optional.of(repository);
        return this;
    }

    /** The address of its logo. */
    public MetadataSpecBuilder logoUrl(String logoUrl) {
        this.logoUrl = Optional.of(logoUrl);
        return this;
    }

    /** Who publishes it. */
    public MetadataSpecBuilder publisher(String publisher) {
        this.publisher = Optional.of(publisher);
        return this;
    }

    /** What keeps its name apart from others'. */
    public MetadataSpecBuilder namespace(String namespace) {
        this.namespace = Optional.of(namespace);
        return this;
    }

    /** Where its plugin comes from. */
    public MetadataSpecBuilder pluginDownloadUrl(String pluginDownloadUrl) {
        this.pluginDownloadUrl = Optional.of(pluginDownloadUrl);
        return this;
    }

    /** Regular expression with one group, which is the module. */
    public MetadataSpecBuilder moduleFormat(String moduleFormat) {
        this.moduleFormat = Optional.of(moduleFormat);
        return this;
    }

    /** What it can be found by. */
    public MetadataSpecBuilder keywords(List<String> keywords) {
        this.keywords = List.copyOf(keywords);
        return this;
    }

    /** Whether its SDK can be packed. */
    public MetadataSpecBuilder supportPack(boolean supportPack) {
        this.supportPack = supportPack;
        return this;
    }

    /** First parts of tokens that are legal besides its name. */
    public MetadataSpecBuilder allowedPackageNames(List<String> names) {
        this.allowedPackageNames = List.copyOf(names);
        return this;
    }

    /** The member {@code language.java}. */
    public MetadataSpecBuilder java(JavaPackageSpec java) {
        this.java = java;
        return this;
    }

    /** Where a member stands. */
    public MetadataSpecBuilder place(String pointer, Origin origin) {
        places.put(pointer, origin);
        return this;
    }

    /** The metadata. */
    public MetadataSpec build() {
        return new MetadataSpec(
                name,
                version,
                displayName,
                description,
                keywords,
                homepage,
                license,
                attribution,
                repository,
                logoUrl,
                publisher,
                namespace,
                pluginDownloadUrl,
                moduleFormat,
                supportPack,
                allowedPackageNames,
                java,
                Collections.unmodifiableSortedMap(places));
    }
}
