package dev.kiln.runtime.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short session of jcstress. */
@Tag("slow")
class RacesTest {
    private static final int TESTS = 9;

    @TempDir
    Path results;

    @Test
    void nothingForbiddenIsSeen() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var session = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.openjdk.jcstress.Main",
                        "-m",
                        "sanity",
                        "-iters",
                        "3",
                        "-time",
                        "300",
                        "-sc",
                        "false",
                        "-af",
                        "NONE",
                        "-jvmArgs",
                        "-XX:+UnlockDiagnosticVMOptions -XX:+StressLCM -XX:+StressGCM",
                        "-r",
                        results.toString()))
                .directory(results.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(session.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(session.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("Failed tests: No matches", "Error tests: No matches")
                .contains(TESTS + " matching test results");
    }
}
