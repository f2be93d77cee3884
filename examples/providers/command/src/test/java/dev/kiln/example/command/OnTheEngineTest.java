package dev.kiln.example.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.EmbeddedEngine;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.monitor.Launch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider under a program, on the engine of the same process. */
class OnTheEngineTest {
    @TempDir
    Path dir;

    private record Ran(int code, String out) {}

    @Test
    void commandAndFunctionRunAndAnUpdateSeesWhatWasPrinted() {
        Ran first = run("one", "up", "--yes");
        Ran second = run("two", "up", "--yes", "--skip-preview");

        assertThat(first.code()).as(first.out()).isZero();
        assertThat(first.out()).contains("made one", "asked x");
        assertThat(second.code()).as(second.out()).isZero();
        assertThat(second.out()).contains("made two after made one");
        assertThat(run("two", "destroy", "--yes").code()).isZero();
    }

    private Ran run(String word, String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var launch = new Launch(
                List.of(arguments), Map.of(), dir, new ByteArrayInputStream(new byte[0]), print, print, false);
        int code = new EmbeddedEngine().run(launch, Kiln.program(context -> {
            var command = new Command(
                    "it",
                    c -> c.create("echo made " + word)
                            .update("echo made " + word + " after $PULUMI_COMMAND_STDOUT")
                            .triggers(List.of(1)));
            var asked = CommandFunctions.run(r -> r.command("echo asked x"));
            context.export("made", command.stdout());
            context.export("asked", asked.apply(RunResult::stdout));
        }));
        return new Ran(code, out.toString(StandardCharsets.UTF_8));
    }
}
