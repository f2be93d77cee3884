package dev.kiln.codegen.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.Compilers;
import dev.kiln.codegen.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The classes and methods that {@code pulumi-java-gen} 1.34.0 makes of published schemas, beside ours: whatever differs
 * has its reason in {@code rules.txt}.
 */
@Tag("slow")
class OfficialSurfaceTest {
    private static final Path FOLDER = Path.of("src/test/resources/surface");
    private static final List<String> SCHEMAS = List.of(
            "codegen/assets-and-archives.json",
            "codegen/azure-native-nested-types.json",
            "codegen/cyclic-types.yaml",
            "codegen/dashed-import-schema.json",
            "codegen/kubernetes20.json",
            "codegen/naming-collisions.json",
            "codegen/output-funcs.json",
            "codegen/plain-object-defaults.json",
            "codegen/provider-config-schema.json",
            "codegen/simple-resource-schema.json",
            "external/goalias-1.0.0.json",
            "external/nodecompat-1.0.0.json",
            "external/other-0.1.0.json",
            "external/random-4.11.2.json",
            "external/using-dashes-1.0.0.json",
            "real/command.json",
            "real/kubernetes-3.7.0.json",
            "real/random.json");

    @Test
    void everyDifferenceHasAReason() throws IOException {
        SurfaceRules rules = new SurfaceRules(Files.readAllLines(FOLDER.resolve("rules.txt")));
        for (String schema : SCHEMAS) {
            SortedMap<String, SortedSet<String>> ours =
                    SurfaceListing.of(Compilers.inMemory(Schemas.generate(Schemas.published(schema))));
            assertThat(rules.unexplained(official(schema), ours)).as(schema).isEmpty();
        }
        assertThat(rules.unused()).isEmpty();
    }

    private static SortedMap<String, SortedSet<String>> official(String schema) throws IOException {
        String name = schema.replaceAll(".*/|\\.[a-z]+$", "");
        Path plain = FOLDER.resolve(name + ".txt");
        if (Files.exists(plain)) {
            return SurfaceListing.parse(Files.readString(plain));
        }
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name + ".txt.gz")))) {
            return SurfaceListing.parse(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
