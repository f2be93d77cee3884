package dev.kiln.codegen.sdk;

import dev.kiln.codegen.folder.OutputFile;
import dev.kiln.codegen.sdk.SdkOptions.Build;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.MetadataSpec;
import java.util.ArrayList;
import java.util.List;

/** Makes a project of a package's sources: one that its publisher can build, test and send to Maven Central. */
public final class SdkProject {
    private static final String SOURCES = "src/main/java/";
    private static final String RESOURCES = "src/main/resources/";

    private final BoundPackage pack;
    private final SdkOptions options;
    private final Sdk sdk;

    /**
     * The project of {@code pack}.
     *
     * @param root the Java package that all of its classes are in or below
     */
    public SdkProject(BoundPackage pack, String root, SdkOptions options) {
        this.pack = pack;
        this.options = options;
        this.sdk = new Sdk(
                Coordinates.of(pack.metadata()).with(options),
                Description.of(pack.metadata()),
                root,
                options.runtime().orElseGet(KilnVersion::text),
                Needs.of(pack),
                pack.metadata().java().repositories());
    }

    /** What keeps it from being published on Maven Central, if anything does. */
    public List<Diagnostic> diagnostics(String file) {
        List<String> missing = sdk.description().missing();
        if (options.build() == Build.NONE || missing.isEmpty()) {
            return List.of();
        }
        return List.of(Diagnostic.warning(
                "SDK-INCOMPLETE",
                Origin.ofFile(file),
                "Maven Central asks for what the schema does not say: " + String.join(", ", missing)
                        + "; add that to the schema, or to a file named with --override"));
    }

    /** What Maven calls it, such as {@code com.acme:pots:1.0.0}. */
    public String coordinates() {
        return sdk.coordinates().toString();
    }

    /** All files of it, {@code sources} among them. */
    public List<OutputFile> files(List<OutputFile> sources) {
        List<OutputFile> all = new ArrayList<>();
        sources.forEach(source -> all.add(new OutputFile(SOURCES + source.path(), source.content())));
        String resources = RESOURCES + sdk.module().replace('.', '/') + '/';
        add(all, resources + "version.txt", sdk.coordinates().version() + "\n");
        add(all, resources + "plugin.json", plugin(pack.metadata()));
        if (options.build() == Build.NONE) {
            return List.copyOf(all);
        }
        add(all, "README.md", Readme.of(sdk, options.build()));
        add(all, ".gitignore", options.build() == Build.MAVEN ? "target/\n" : "build/\n.gradle/\n");
        if (options.build() == Build.MAVEN) {
            add(all, "pom.xml", MavenPom.of(sdk));
        } else {
            add(all, "build.gradle", GradleBuild.of(sdk));
            add(all, "settings.gradle", GradleBuild.settings(sdk));
        }
        return List.copyOf(all);
    }

    private static void add(List<OutputFile> files, String path, String text) {
        files.add(new OutputFile(path, () -> text));
    }

    /** By this an engine knows which plugin a program needs. */
    private static String plugin(MetadataSpec metadata) {
        StringBuilder json =
                new StringBuilder("{\n  \"resource\": true,\n  \"name\": ").append(Quoted.with('"', metadata.name()));
        metadata.version()
                .ifPresent(version -> json.append(",\n  \"version\": ").append(Quoted.with('"', version)));
        metadata.pluginDownloadUrl()
                .ifPresent(url -> json.append(",\n  \"server\": ").append(Quoted.with('"', url)));
        return json.append("\n}\n").toString();
    }
}
