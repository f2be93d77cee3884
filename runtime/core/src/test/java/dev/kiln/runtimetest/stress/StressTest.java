package dev.kiln.runtimetest.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Large and many programs, in processes with one and with two processors. {@code -Dkiln.seed=N} does one over again. */
@Tag("slow")
@Execution(ExecutionMode.SAME_THREAD)
class StressTest {
    private static final long PATIENCE_SECONDS = 240;

    @ParameterizedTest
    @CsvSource({"graph,1", "graph,2", "cancelled,1", "cancelled,2", "programs,1", "programs,2"})
    void nothingHangsNothingIsLostNothingIsLeft(String what, int processors) throws Exception {
        var seed = Long.getLong("kiln.seed", new SecureRandom().nextInt(Integer.MAX_VALUE));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=" + processors,
                "-XX:+UseSerialGC",
                "-Xmx900m",
                "-cp",
                System.getProperty("java.class.path"),
                Stress.class.getName(),
                what,
                String.valueOf(seed));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var watchdog = new Thread(() -> {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
        watchdog.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(text);
        assertThat(process.waitFor()).as(text).isZero();
        watchdog.join();
    }
}
