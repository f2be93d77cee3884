package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {
    private static final String GOOD = """
            {"name": "acme", "version": "1.0.0", "resources": {
              "acme:index:Pot": {"inputProperties": {"size": {"type": "integer"}},
                                 "properties": {"size": {"type": "integer"}}},
              "acme:index:Pan": {}}}
            """;

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Stream<String> written(String out) throws IOException {
        var base = folder.resolve(out);
        try (var files = Files.walk(base)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> base.relativize(file).toString())
                    .filter(file -> file.endsWith(".java"))
                    .toList()
                    .stream();
        }
    }

    @Test
    void writesTheSources() throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "a/b"))
                .as(kiln.err())
                .isZero();
        assertThat(written("a/b")).contains("com/pulumi/acme/Pot.java", "com/pulumi/acme/PotArgs.java");
        assertThat(kiln.out()).matches("\\d+ classes of acme written to a/b \\(0 warnings, \\d+\\.\\d\\d s\\)\n");
    }

    @Test
    void aSecondPackageGoesBesideTheFirst() throws IOException {
        write("acme.json", GOOD);
        write("other.yaml", "name: other\nresources:\n  other:index:Jar: {}\n");
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out")).isZero();
        assertThat(kiln.run("generate", "other.yaml", "--out", "out")).isZero();
        assertThat(written("out")).contains("com/pulumi/acme/Pot.java", "com/pulumi/other/Jar.java");
    }

    @Test
    void includeAndBasePackageChooseAndMove() throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run(
                        "generate",
                        "acme.json",
                        "-o",
                        "out",
                        "--include",
                        "acme:index:Pot",
                        "--base-package",
                        "my.own"))
                .as(kiln.err())
                .isZero();
        assertThat(written("out")).contains("my/own/acme/Pot.java").noneMatch(file -> file.contains("Pan"));
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out", "--dry-run"))
                .isZero();
        assertThat(kiln.out()).contains("com/pulumi/acme/Pot.java\n", "would go to out");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anErrorWritesNothing() throws IOException {
        write("acme.json", "{\"name\": \"acme\", \"resources\": 3}");
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out")).isEqualTo(1);
        assertThat(kiln.err()).contains("acme.json:1:", "error[", "Nothing was written.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anUnknownTokenToIncludeIsAnError() throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out", "--include", "acme:index:Pott"))
                .isEqualTo(1);
        assertThat(kiln.err()).contains("error[", "acme:index:Pott", "acme:index:Pot");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        write("acme.json", GOOD);
        write("out", "");
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out")).isEqualTo(1);
        assertThat(kiln.err()).contains("--out out is a file");
        assertThat(kiln.run("generate", "acme.json", "--out", "")).isEqualTo(1);
        assertThat(kiln.err()).contains("--out names nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--project=maven", "--local"})
    void anOptionThatIsNotThereSaysSo(String option) throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out", option)).isEqualTo(1);
        assertThat(kiln.err()).contains(option.replaceFirst("=.*", "") + " is not part of this version of Kiln");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
