package dev.kiln.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MavenOutputTest {
    @Test
    void compilerErrorsComeOnceAndWithoutNoise() {
        var output = List.of(
                "\u001b[0m\u001b[0m[ERROR] COMPILATION ERROR : ",
                "[ERROR] /a b/src/App.java:[3,7] cannot find symbol",
                "  symbol:   variable x",
                "[ERROR] /a b/src/App.java:[9,1] error[SCHEMA-MISSING]: no schema",
                "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin: Compilation failure",
                "[ERROR] /a b/src/App.java:[3,7] cannot find symbol",
                "[ERROR] -> [Help 1]");

        assertThat(MavenOutput.errorsIn(output))
                .containsExactly(
                        "/a b/src/App.java:3:7: cannot find symbol",
                        "  symbol:   variable x",
                        "/a b/src/App.java:9:1: error[SCHEMA-MISSING]: no schema");
    }

    @Test
    void withoutCompilerErrorsTheReasonStays() {
        var output = List.of(
                "[ERROR] Failed to execute goal on project p: Could not resolve dependencies: nonesuch -> [Help 1]",
                "[ERROR] ",
                "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.");

        assertThat(MavenOutput.errorsIn(output))
                .containsExactly("Failed to execute goal on project p: Could not resolve dependencies: nonesuch");
    }

    @Test
    void whatIsNotUnderstoodIsShownWhole() {
        assertThat(MavenOutput.errorsIn(List.of("", "---"))).containsExactly("", "---");
    }
}
