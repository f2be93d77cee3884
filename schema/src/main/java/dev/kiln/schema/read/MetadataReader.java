package dev.kiln.schema.read;

import dev.kiln.schema.spec.JavaPackageSpec;
import dev.kiln.schema.spec.MetadataSpec;
import dev.kiln.schema.spec.MetadataSpecBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads what a package says of itself. */
final class MetadataReader {
    private static final Members<Java> JAVA = new Members<Java>()
            .on("basePackage", (j, c) -> {
                j.metadata.place(c.origin().pointer(), c.here());
                j.basePackage = c.said();
            })
            .on("packages", (j, c) -> j.packages = c.map(Cursor::text))
            .on("buildFiles", (j, c) -> j.buildFiles = c.said())
            .on("dependencies", (j, c) -> j.dependencies = c.map(Cursor::text))
            .on("repositories", (j, c) -> j.repositories = c.texts())
            .on("gradleTest", (j, c) -> j.gradleTest = c.said())
            .on("gradleNexusPublishPluginVersion", (j, c) -> j.publishPlugin = c.said())
            .ignore("fullyTypedUnions");

    private static final Members<MetadataSpecBuilder> LANGUAGES =
            new Members<MetadataSpecBuilder>().on("java", (b, c) -> java(b, c)).open();

    private static final Members<MetadataSpecBuilder> META = new Members<MetadataSpecBuilder>()
            .on("moduleFormat", placed(MetadataSpecBuilder::moduleFormat))
            .on("supportPack", (b, c) -> {
                b.place(c.origin().pointer(), c.here());
                c.bool(b::supportPack);
            });

    static final Members<MetadataSpecBuilder> MEMBERS = new Members<MetadataSpecBuilder>()
            .on("name", placed(MetadataSpecBuilder::name))
            .on("version", placed(MetadataSpecBuilder::version))
            .on("displayName", placed(MetadataSpecBuilder::displayName))
            .on("description", placed(MetadataSpecBuilder::description))
            .on("keywords", (b, c) -> b.keywords(c.texts()))
            .on("homepage", placed(MetadataSpecBuilder::homepage))
            .on("license", placed(MetadataSpecBuilder::license))
            .on("attribution", placed(MetadataSpecBuilder::attribution))
            .on("repository", placed(MetadataSpecBuilder::repository))
            .on("logoUrl", placed(MetadataSpecBuilder::logoUrl))
            .on("publisher", placed(MetadataSpecBuilder::publisher))
            .on("namespace", placed(MetadataSpecBuilder::namespace))
            .on("pluginDownloadURL", placed(MetadataSpecBuilder::pluginDownloadUrl))
            .on("meta", (b, c) -> c.members(META, b))
            .on("allowedPackageNames", (b, c) -> b.allowedPackageNames(c.texts()))
            .on("language", (b, c) -> c.members(LANGUAGES, b));

    /** What stands beside a schema: the members of {@code language.java} at its top, and any of {@link #MEMBERS}. */
    private static final Members<Java> OVERRIDE = override();

    private MetadataReader() {}

    private static Members<Java> override() {
        Members<Java> members = new Members<Java>().with(JAVA);
        for (String key : MEMBERS.keys()) {
            members.on(key, (j, c) -> read(key, j.metadata, c));
        }
        return members;
    }

    /** Reads a whole document that says more of a package than its schema. */
    static Optional<MetadataSpec> override(Cursor cursor) {
        Java java = new Java(MetadataSpec.builder(""));
        return cursor.members(OVERRIDE, java)
                ? Optional.of(java.metadata.java(java.build()).build())
                : Optional.empty();
    }

    /** Reads the value of one of the {@link #MEMBERS}. */
    static void read(String key, MetadataSpecBuilder builder, Cursor cursor) {
        Objects.requireNonNull(MEMBERS.get(key)).read(builder, cursor);
    }

    private static Members.Handler<MetadataSpecBuilder> placed(BiConsumer<MetadataSpecBuilder, String> setter) {
        return (builder, cursor) -> {
            builder.place(cursor.origin().pointer(), cursor.here());
            cursor.said(text -> setter.accept(builder, text));
        };
    }

    private static void java(MetadataSpecBuilder builder, Cursor cursor) {
        Java java = new Java(builder);
        if (cursor.members(JAVA, java)) {
            builder.java(java.build());
        }
    }

    private static final class Java {
        private final MetadataSpecBuilder metadata;
        private Optional<String> basePackage = Optional.empty();
        private SortedMap<String, String> packages = new TreeMap<>();
        private Optional<String> buildFiles = Optional.empty();
        private SortedMap<String, String> dependencies = new TreeMap<>();
        private List<String> repositories = List.of();
        private Optional<String> gradleTest = Optional.empty();
        private Optional<String> publishPlugin = Optional.empty();

        private Java(MetadataSpecBuilder metadata) {
            this.metadata = metadata;
        }

        private JavaPackageSpec build() {
            return new JavaPackageSpec(
                    basePackage, packages, buildFiles, dependencies, repositories, gradleTest, publishPlugin);
        }
    }
}
