package dev.kiln.engine;

import static dev.kiln.engine.Things.thing;
import static dev.kiln.engine.Things.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Things.Thing;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What exists already is taken over, or looked at. */
class ImportTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
        bench.fake.world.put("there", MapValue.of(Map.of("text", PropertyValue.of("hello"))));
    }

    private static Kiln.Body imported(Map<String, ?> inputs, String id) {
        return ctx -> ctx.export("made", thing("a", inputs, with().importId(id)).computed());
    }

    @Test
    void whatExistsIsTakenOverOnce() throws IOException {
        Kiln.Body body = imported(Map.of("text", "hello"), "there");

        Result preview = bench.run(Kiln.program(body), "preview");
        assertThat(preview.err()).isEmpty();
        assertThat(preview.out()).contains("1 to import");
        bench.fake.taken();

        Result up = bench.upWhole(body);
        assertThat(up.err()).isEmpty();
        assertThat(up.out()).contains("1 imported", "made: \"made of there\"");
        assertThat(bench.fake.taken()).containsExactly("read a");
        assertThat(bench.stateText()).contains("\"importID\": \"there\"").doesNotContain("protect");

        assertThat(bench.upWhole(body).out()).contains("1 unchanged");
        assertThat(bench.fake.taken()).isEmpty();
        assertThat(bench.upWhole(ctx -> thing("a", Map.of("text", "hello"))).err())
                .isEmpty();
        assertThat(bench.upWhole(ctx -> {}).err()).isEmpty();
        assertThat(bench.fake.taken()).containsExactly("delete a");
    }

    @Test
    void whatIsDeclaredOtherwiseThanItIsIsNotTakenOver() {
        Result up = bench.upWhole(imported(Map.of("text", "bye", "more", "x"), "there"));

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err())
                .contains(
                        "the one with the id `there` is not as the program declares it: more, text. Declare it as it");
        assertThat(bench.command("stack", "export").out()).doesNotContain("Thing::a");
    }

    @Test
    void whatIsIgnoredNeedNotBeAsItIs() {
        Result up = bench.upWhole(ctx ->
                thing("a", Map.of("text", "bye"), with().importId("there").ignoreChanges("text")));

        assertThat(up.err()).isEmpty();
        assertThat(bench.fake.taken()).containsExactly("read a");
    }

    @Test
    void whatIsNotThereCannotBeTakenOver() {
        Result up = bench.upWhole(imported(Map.of(), "elsewhere"));

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("there is none with the id `elsewhere` to import");
    }

    @Test
    void anotherIdTakesThePlaceOfWhatTheStackMade() {
        bench.upWhole(ctx -> thing("a", Map.of("text", "hello")));
        bench.fake.taken();

        Result up = bench.upWhole(imported(Map.of("text", "hello"), "there"));

        assertThat(up.err()).isEmpty();
        assertThat(bench.fake.taken()).containsExactly("read a", "delete a");
        assertThat(bench.fake.world).containsOnlyKeys("there");
    }

    @Test
    void whatWasImportedIsNotReplacedWhileTheOptionIsThere() {
        bench.fake.world.put("there", MapValue.of(Map.of("size", PropertyValue.of("1"))));
        bench.upWhole(imported(Map.of("size", "1"), "there"));
        bench.fake.taken();

        Result up = bench.upWhole(imported(Map.of("size", "2"), "there"));

        assertThat(up.err()).contains("it was imported, and the change of size needs a new one in its place");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aResourceOfSomebodyElseIsLookedUpAndNeverDeleted() {
        Kiln.Body body = ctx -> {
            Thing there = new Thing("a", Output.of("there"), ResourceOptions.NONE);
            ctx.export("made", there.computed());
        };
        assertThat(bench.upWhole(body).out()).contains("made: \"made of there\"");
        assertThat(bench.upWhole(ctx -> {}).err()).isEmpty();
        assertThat(bench.fake.taken()).containsExactly("read a");
        assertThat(bench.fake.world).containsOnlyKeys("there");
    }
}
