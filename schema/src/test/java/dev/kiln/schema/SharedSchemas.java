package dev.kiln.schema;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.load.SchemaFolders;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Published schemas, which are not part of the repository: the folder {@code KILN_SCHEMAS}, or one beside the house. */
final class SharedSchemas {
    private static final Path FOLDER = Optional.ofNullable(System.getenv("KILN_SCHEMAS"))
            .map(Path::of)
            .orElse(Path.of("..", "..", "shared", "schemas"));

    static {
        if (!Files.isDirectory(FOLDER)) {
            System.err.println("SKIPPED: tests of published schemas; there are none in " + FOLDER.toAbsolutePath()
                    + ", set KILN_SCHEMAS");
        }
    }

    private SharedSchemas() {}

    static Path path(String name) {
        assumeTrue(Files.isDirectory(FOLDER), () -> "no published schemas in " + FOLDER.toAbsolutePath());
        return FOLDER.resolve(name);
    }

    /** The schemas in some folders; none, where there are no published schemas at all. */
    static List<String> in(String... folders) throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of("none");
        }
        Stream.Builder<String> names = Stream.builder();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                files.forEach(file -> names.add(folder + "/" + file.getFileName()));
            }
        }
        return names.build().sorted().toList();
    }

    static Result<PackageSpec> read(String name) throws IOException {
        try (InputStream bytes = Files.newInputStream(path(name))) {
            return SchemaReader.read(name, bytes);
        }
    }

    static Result<BoundPackage> bind(String name) throws IOException {
        return read(name)
                .then(spec ->
                        Binder.bind(spec, new SchemaFolders(List.of(path("external")), "there are none but these")));
    }
}
