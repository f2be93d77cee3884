package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a schema has and no Java is generated for is an error that names it and its place. */
class BadSchemasTest {
    private static final Path BAD = Path.of("src/test/resources/bad");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrongAndWhere(String schema) throws IOException {
        Path expected = BAD.resolve(schema.replace(".yaml", ".txt"));
        String said = all(Generator.plan(Schemas.own("bad/" + schema), GeneratorOptions.defaults()));
        if (System.getProperty("kiln.regenerate") != null) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @Test
    void classesThatAClassFileCannotHoldAreRefused() {
        String properties = IntStream.range(0, 4_001)
                .mapToObj(i -> "      p" + i + ": {type: string}\n")
                .collect(Collectors.joining());
        assertThat(errors(Generator.plan(
                        Schemas.ofText("name: big\nresources:\n  big:index:R:\n    inputProperties:\n" + properties),
                        GeneratorOptions.defaults())))
                .isEqualTo("schema.yaml:5:7: error[UNSUPPORTED]: com.pulumi.big.RArgs would have 4001 properties, and"
                        + " more than 4000 in one class are not generated.\n");
    }

    @Test
    void modulesWhoseFolderNoFileSystemTakesAreRefused() {
        String module = "m.".repeat(800) + "m";
        assertThat(errors(Generator.plan(
                        Schemas.ofText("name: deep\nresources:\n  ? deep:" + module + ":R\n  : {}\n"),
                        GeneratorOptions.defaults())))
                .startsWith("schema.yaml:3:5: error[PATH-LENGTH]: The module would go into the Java package"
                        + " com.pulumi.deep.m.m.")
                .contains("shorten it under /language/java/packages");
    }

    @Test
    void packagesThatAreNoneAreRefused() {
        assertThat(errors(Generator.plan(
                        Schemas.own("golden/shapes.yaml"),
                        GeneratorOptions.defaults().withBasePackage("com.class"))))
                .isEqualTo("error[PACKAGE-NAME]: \"com.class\" is not the name of a Java package.\n");
    }

    private static String all(Result<?> result) {
        return result.diagnostics().stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private static String errors(Result<GeneratedSources> planned) {
        return planned.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(each -> each + "\n")
                .collect(Collectors.joining());
    }
}
