package com.acme.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.EmbeddedEngine;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.monitor.Launch;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each of the example's programs on the embedded engine: what the right ones come to, and what the wrong ones are told. */
final class BlockingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            blocking-cli            | blockingCli: "oslo has 12 machines, batch \\w{6}"
            recovering-cli          | recovered: "none, since bin/inventory atlantis ended with exit code 3: .*"
            async-process           | asyncProcess: "bergen has 12 machines, batch \\w{6}"
            blocking-http           | blockingHttp: "batch \\w{6} costs 9.50"
            async-http              | asyncHttp: "batch \\w{6} costs 9.50 at 1.25"
            by-command              | byCommand: "site-\\w{6} has 12 machines, batch \\w{6}"
            wrong-blocking-in-apply | both: ".{12}"
            """)
    void whatIsSlowComesTogetherWithWhatIsMade(String show, String output) throws Exception {
        var run = up(show);

        assertThat(run.code).as(run.text).isZero();
        assertThat(run.text).containsPattern(output);
    }

    @Test
    void aFailingCommandFailsTheRunWithItsExitCodeAndItsOwnWords() throws Exception {
        var run = up("failing-cli");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.text)
                .containsPattern(
                        "BlockingCli.java:\\d+: the output 'machines': .*exit code 3: inventory: no such site");
    }

    @Test
    void anOutputInATextIsRefusedBeforeTheCommandRuns() throws Exception {
        var run = up("wrong-output-in-text");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.text)
                .containsPattern("OutputInText.java:\\d+: greeting \\(command:local:Command\\): the text of .*create")
                .contains("Output.concat(");
        assertThat(run.text).doesNotContain("Syntax error");
    }

    @Test
    void anOutputOfAnOutputIsToldWhichMethodMakesOneOfTheTwo() throws Exception {
        var run = up("wrong-output-of-output");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.text).containsPattern("OutputOfOutput.java:\\d+: the output 'label': .*use applyOutput");
    }

    private Run up(String show) throws Exception {
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: blocking\nruntime: kiln\n");
        Files.writeString(folder.resolve("Pulumi.dev.yaml"), "config:\n  blocking:show: " + show + "\n");
        var text = new ByteArrayOutputStream();
        try (var prices = PriceService.start();
                var out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            var launch = new Launch(
                    List.of("up", "--yes", "--skip-preview"),
                    Map.of(),
                    folder,
                    InputStream.nullInputStream(),
                    out,
                    out,
                    false);
            int code = new EmbeddedEngine().run(launch, Kiln.program(ctx -> App.stack(ctx, prices.uri())));
            return new Run(code, text.toString(StandardCharsets.UTF_8));
        }
    }

    private record Run(int code, String text) {}
}
