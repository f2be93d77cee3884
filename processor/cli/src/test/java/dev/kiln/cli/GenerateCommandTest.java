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
        assertThat(kiln.out())
                .matches(
                        "\\d+ classes of acme written to a/b \\(\\d+ lines, \\d+ new, 0 changed, 0 deleted, 0 unchanged,"
                                + " 0 renames, 0 other warnings, \\d+\\.\\d\\d s\\)\n");
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
        assertThat(kiln.out()).contains("+ com/pulumi/acme/Pot.java\n", "would go to out");
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

    @Test
    void aSecondRunSaysWhatChanges() throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);
        assertThat(kiln.run("generate", "acme.json", "--out", "out")).isZero();
        write("acme.json", GOOD.replace(":Pan", ":Cup").replace("1.0.0", "2.0.0"));

        assertThat(kiln.run("generate", "acme.json", "--out", "out", "--dry-run"))
                .isZero();
        assertThat(kiln.out())
                .contains("+ com/pulumi/acme/Cup.java\n", "~ com/pulumi/acme/Utilities.java\n")
                .contains("- com/pulumi/acme/Pan.java\n")
                .doesNotContain("Pot.java");
        assertThat(kiln.run("generate", "acme.json", "--out", "out")).isZero();
        assertThat(kiln.out()).contains(" 2 new, 1 changed, 2 deleted, ");
        assertThat(written("out")).contains("com/pulumi/acme/Cup.java").doesNotContain("com/pulumi/acme/Pan.java");
    }

    @Test
    void aFileOfSomebodyElseIsNamedAndNothingWritten() throws IOException {
        write("acme.json", GOOD);
        Files.createDirectories(folder.resolve("out/com/pulumi/acme"));
        write("out/com/pulumi/acme/Pot.java", "mine");
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out")).isEqualTo(1);
        assertThat(kiln.err()).contains("Pot.java", "it is in the way and was not generated for acme");
        assertThat(written("out")).containsExactly("com/pulumi/acme/Pot.java");
        assertThat(folder.resolve("out/com/pulumi/acme/Pot.java")).hasContent("mine");
    }

    @Test
    void takesTheArgumentsOfTheOfficialGenerators() throws IOException {
        write("acme.json", GOOD);
        write("o.json", "{\"basePackage\": \"my.own\", \"license\": \"MIT\"}");
        var kiln = new Session(folder);

        assertThat(kiln.run("gen-sdk", "./acme.json", "--language", "java", "--out", "sdk", "--version", "v3.0.0"))
                .as(kiln.err())
                .isZero();
        assertThat(written("sdk/java")).contains("src/main/java/com/pulumi/acme/Pot.java");
        assertThat(folder.resolve("sdk/java/pom.xml")).content().contains("<version>3.0.0</version>");
        assertThat(folder.resolve("sdk/java/src/main/java/com/pulumi/acme/Utilities.java"))
                .content()
                .contains("3.0.0");
        assertThat(kiln.run(
                        "generate", "--schema", "acme.json", "--out", "b", "--build", "gradle", "--override", "o.json"))
                .isZero();
        assertThat(written("b")).contains("src/main/java/my/own/acme/Pot.java");
        assertThat(folder.resolve("b/build.gradle")).content().contains("name = 'MIT'");
        assertThat(kiln.run("gen-sdk", "acme.json", "--language", "go")).isEqualTo(1);
        assertThat(kiln.err()).contains("Kiln generates Java, not go");
    }

    @Test
    void whatMavenCentralWouldMissIsAWarning() throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "sdk", "--project", "maven", "--group", "org.acme"))
                .isZero();
        assertThat(kiln.err()).contains("warning[SDK-INCOMPLETE]", "homepage, license, publisher, repository");
        assertThat(folder.resolve("sdk/pom.xml")).content().contains("<groupId>org.acme</groupId>");
    }

    @Test
    void aLocalSdkSaysWhatTheProjectNeeds() throws IOException {
        write("acme.json", GOOD);
        write("pom.xml", "<project/>");
        write("build.gradle.kts", "plugins {}");
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--local")).as(kiln.err()).isZero();
        assertThat(written("sdks/acme")).contains("src/main/java/com/pulumi/acme/Pot.java");
        assertThat(kiln.out())
                .contains("<artifactId>kiln-runtime</artifactId>", "<artifactId>kiln-maven-plugin</artifactId>")
                .contains("sourceSets.main.get().java.srcDir(\"sdks/acme/src/main/java\")");
        write("pom.xml", "<project>kiln-maven-plugin kiln-runtime</project>");
        assertThat(kiln.run("generate", "acme.json", "--local")).isZero();
        assertThat(kiln.out()).contains("pom.xml needs nothing");
        assertThat(kiln.run("generate", "acme.json", "--local", "--out", "elsewhere"))
                .isZero();
        assertThat(kiln.out()).contains("<sdks>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate acme.json",
                "generate --out x",
                "generate acme.json --schema acme.json --out x",
                "generate acme.json --local --project maven",
                "generate acme.json --out x --project ant"
            })
    void whatDoesNotGoTogetherIsAWrongCommandLine(String line) throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run(line.split(" "))).isEqualTo(2);
        assertThat(kiln.err()).startsWith("error: kiln generate: ");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void anOverrideThatIsWrongIsShownWhereItIs() throws IOException {
        write("acme.json", GOOD);
        write("o.json", "{\"basePakage\": \"x\", \"packages\": 3}");
        var kiln = new Session(folder);

        assertThat(kiln.run("generate", "acme.json", "--out", "out", "--override", "o.json"))
                .isEqualTo(1);
        assertThat(kiln.err()).contains("o.json:1:", "basePackage", "Nothing was written.");
        assertThat(kiln.run("generate", "acme.json", "--out", "out", "--override", "none.json"))
                .isEqualTo(1);
        assertThat(kiln.err()).contains("--override cannot be read");
    }
}
