package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.folder.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is generated is compared with src/golden/java, which is compiled with the tests and called by them. {@code
 * -Dkiln.regenerate} writes it anew.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/golden/java");
    private static final List<String> SCHEMAS =
            List.of("calls", "defaults", "extension", "hostile", "names", "outside", "shapes", "unions");

    @Test
    void generatesExactlyTheGoldens() throws IOException {
        List<GeneratedSource> sources = new ArrayList<>();
        SCHEMAS.forEach(name -> sources.addAll(Schemas.generate(Schemas.own("golden/" + name + ".yaml"))));
        sources.addAll(Schemas.generate(
                Schemas.own("golden/authored.yaml"), GeneratorOptions.defaults().withJavaPackage("golden.authored")));
        if (System.getProperty("kiln.regenerate") != null) {
            new OutputFolder(GOLDEN, "golden").write(new GeneratedSources(sources).files());
        }
        Map<String, String> generated = new TreeMap<>();
        sources.forEach(source -> generated.put(source.path(), source.text()));
        assertThat(goldens().keySet()).isEqualTo(generated.keySet());
        goldens()
                .forEach(
                        (path, text) -> assertThat(generated.get(path)).as(path).isEqualTo(text));
    }

    private static Map<String, String> goldens() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                texts.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
