package dev.kiln.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    @TempDir
    private Path root;

    private Path program;

    @BeforeEach
    void aProgramInsideABuild() {
        program = root.resolve("examples/one");
        Sources.write(root.resolve("pom.xml"), "<project/>");
        Sources.write(program.resolve("pom.xml"), "<project/>");
        Sources.write(program.resolve("src/main/java/app/App.java"), "class App {}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/one/pom.xml",
                "examples/one/src/main/java/app/App.java",
                "examples/one/src/main/java/app/build/New.java",
                "examples/one/src/main/resources/x.txt",
                "examples/one/schemas/acme.json",
                "examples/one/acme.yaml",
                "schemas/random.json",
                "pom.xml",
                ".mvn/maven.config"
            })
    void changesWithWhatABuildReads(String file) throws ProjectException {
        var before = Fingerprint.ofSources(program, "1");

        Sources.write(root.resolve(file), "something else");

        assertThat(Fingerprint.ofSources(program, "1")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/one/Pulumi.dev.yaml",
                "examples/one/target/classes/app/App.class",
                "examples/one/.kiln/dev.json",
                "examples/one/src/test/java/app/AppTest.java",
                "examples/one/www/index.html",
                "examples/two/src/main/java/Two.java"
            })
    void staysWithWhatABuildDoesNotRead(String file) throws ProjectException {
        var before = Fingerprint.ofSources(program, "1");

        Sources.write(root.resolve(file), "something else");

        assertThat(Fingerprint.ofSources(program, "1")).isEqualTo(before);
    }

    @Test
    void changesWhenASourceGoes() throws ProjectException, IOException {
        var before = Fingerprint.ofSources(program, "1");

        Files.delete(program.resolve("src/main/java/app/App.java"));

        assertThat(Fingerprint.ofSources(program, "1")).isNotEqualTo(before);
    }

    @Test
    void changesWithKilnItself() throws ProjectException {
        assertThat(Fingerprint.ofSources(program, "1")).isNotEqualTo(Fingerprint.ofSources(program, "2"));
    }
}
