package dev.kiln.codegen;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.load.SchemaFolders;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Schemas to generate from: our own, and published ones where they are at hand. */
public final class Schemas {
    private static final Path SHARED = Optional.ofNullable(System.getenv("KILN_SCHEMAS"))
            .map(Path::of)
            .orElseGet(() -> root().resolveSibling("shared").resolve("schemas"));

    private static final PackageLoader NEIGHBOURS = new SchemaFolders(
            List.of(Path.of("src/test/resources/golden"), SHARED.resolve("external")), "put it there");

    private Schemas() {}

    /** A folder of published schemas, which may not be there. */
    static Path shared(String folder) {
        return SHARED.resolve(folder);
    }

    /** A published schema; the test is skipped, aloud, where there are none. */
    public static BoundPackage published(String name) {
        Path file = SHARED.resolve(name);
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: no published schema at " + file + " (set KILN_SCHEMAS)");
            Assumptions.abort("no published schema at " + file);
        }
        return bound(file);
    }

    /** All files that may be a published schema, sorted; the test is skipped, aloud, where there are none. */
    static List<Path> allPublished() throws IOException {
        if (!Files.isDirectory(SHARED)) {
            System.out.println("SKIPPED: no published schemas in " + SHARED + " (set KILN_SCHEMAS)");
            Assumptions.abort("no published schemas in " + SHARED);
        }
        try (Stream<Path> files = Files.walk(SHARED)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
                    .sorted()
                    .toList();
        }
    }

    /** A schema of our own, from the test's resources. */
    public static BoundPackage own(String name) {
        return bound(Path.of("src/test/resources", name));
    }

    /** A schema from a text in YAML. */
    static BoundPackage ofText(String yaml) {
        Result<BoundPackage> bound = Binder.bind(
                SchemaReader.read("schema.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                        .get());
        Assertions.assertThat(bound.hasErrors())
                .as(bound.diagnostics().toString())
                .isFalse();
        return bound.get();
    }

    /** The texts of a whole package. */
    public static List<GeneratedSource> generate(BoundPackage pack) {
        return generate(pack, GeneratorOptions.defaults());
    }

    static List<GeneratedSource> generate(BoundPackage pack, GeneratorOptions options) {
        Result<GeneratedSources> planned = Generator.plan(pack, options);
        Assertions.assertThat(planned.hasErrors())
                .as(planned.diagnostics().toString())
                .isFalse();
        return planned.get().sources();
    }

    private static BoundPackage bound(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            Result<BoundPackage> bound =
                    Binder.bind(SchemaReader.read(file.toString(), bytes).get(), NEIGHBOURS);
            Assertions.assertThat(bound.hasErrors())
                    .as(bound.diagnostics().toString())
                    .isFalse();
            return bound.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
