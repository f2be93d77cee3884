package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each bad schema is told, exactly; {@code -Dkiln.regenerate} writes what is said today beside the schemas. */
final class BadSchemasTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "bad");

    static List<String> schemas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void saysWhatIsWrongAndWhere(String name) throws IOException {
        Path messages = FOLDER.resolve(name + ".txt");
        String said = said(name);

        if (System.getProperty("kiln.regenerate") != null) {
            Files.writeString(messages, said, StandardCharsets.UTF_8);
        }
        assertThat(messages).content(StandardCharsets.UTF_8).isEqualTo(said);
    }

    private static String said(String name) throws IOException {
        try (InputStream bytes = Files.newInputStream(FOLDER.resolve(name))) {
            Result<BoundPackage> result = SchemaReader.read(name, bytes).then(Binder::bind);
            return result.diagnostics().stream()
                    .map(diagnostic ->
                            diagnostic + "\n    at " + diagnostic.origin().pointer() + "\n")
                    .collect(Collectors.joining());
        }
    }
}
