package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.signal.SlowProgram;
import dev.kiln.engine.signal.SlowProvider;
import dev.kiln.runtime.provider.Provider;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program in a process of its own, and the signals that its user sends to it while a provider is at work. */
@Tag("slow")
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signals")
class SignalTest {
    @TempDir
    private Path folder;

    private Process process;
    private BufferedReader output;
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private void start(String... arguments) throws IOException {
        Path services = folder.resolve("services/META-INF/services");
        Files.createDirectories(services);
        Files.writeString(services.resolve(Provider.class.getName()), SlowProvider.class.getName());
        String classPath = folder.resolve("services") + File.pathSeparator + System.getProperty("java.class.path");
        List<String> command = Stream.concat(
                        Stream.of(
                                // Whoever runs the tests may have been started with the signals ignored.
                                "env",
                                "--default-signal",
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                classPath,
                                SlowProgram.class.getName()),
                        Stream.of(arguments))
                .toList();
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        output = process.inputReader();
    }

    private void waitFor(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("it ended without saying " + text + ":\n" + String.join("\n", said));
    }

    private String rest() throws IOException {
        output.lines().forEach(said::add);
        return String.join("\n", said);
    }

    private void send(String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void letTheProviderGoOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void theFirstSignalLetsProvidersEndAndSavesAndSaysWhatIsLeft(String signal) throws Exception {
        start("up", "--yes", "--skip-preview");
        waitFor("creating first");
        send(signal);
        waitFor("Interrupted: waiting for the steps under way");
        letTheProviderGoOn();

        String all = rest();
        assertThat(process.waitFor()).as(all).isEqualTo(1);
        assertThat(all).contains("1 created").contains("the call heard of it").doesNotContain("creating second");
        assertThat(all).contains("the run was cancelled");
        assertThat(state())
                .contains("id-first")
                .doesNotContain("id-second")
                .doesNotContain("pending_operations\": [\n");
        assertThat(journal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143", "HUP,129"})
    void theSecondSignalEndsAtOnceAndTheNextRunKnowsWhatWasUnderWay(String signal, int code) throws Exception {
        start("up", "--yes", "--skip-preview");
        waitFor("creating first");
        send("INT");
        waitFor("Interrupted");
        send(signal);
        assertThat(process.waitFor()).as(rest()).isEqualTo(code);

        start("preview");
        assertThat(rest()).contains("an earlier run was cut off while it was creating first");
    }

    private String state() throws IOException {
        return Files.readString(folder.resolve(".kiln/dev.json"));
    }

    private String journal() throws IOException {
        Path journal = folder.resolve(".kiln/dev.journal");
        return Files.exists(journal) ? Files.readString(journal) : "";
    }
}
