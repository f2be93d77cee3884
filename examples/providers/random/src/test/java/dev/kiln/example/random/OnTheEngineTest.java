package dev.kiln.example.random;

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
    void valuesStayUntilAnArgumentChanges() {
        Ran first = up(2);
        String pet = outputs();
        Ran again = up(2);

        assertThat(first.code()).as(first.out()).isZero();
        assertThat(pet).contains("-").contains("[secret]");
        assertThat(again.code()).as(again.out()).isZero();
        assertThat(outputs()).isEqualTo(pet);
        assertThat(up(3).code()).isZero();
        assertThat(outputs()).isNotEqualTo(pet);
    }

    private Ran up(int words) {
        return run(words, "up", "--yes", "--skip-preview");
    }

    private String outputs() {
        return run(2, "outputs").out();
    }

    private Ran run(int words, String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var launch = new Launch(
                List.of(arguments), Map.of(), dir, new ByteArrayInputStream(new byte[0]), print, print, false);
        int code = new EmbeddedEngine().run(launch, Kiln.program(context -> {
            var pet = new RandomPet("pet", p -> p.length(words));
            var password = new RandomPassword("password", p -> p.length(16).special(false));
            context.export("pet", pet.id());
            context.export("password", password.result());
        }));
        return new Ran(code, out.toString(StandardCharsets.UTF_8));
    }
}
