package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.FakeProgram.Body;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {
    private static final Body TWO = p -> {
        Registration a = p.thing("a").input("color", "red").line(1).register();
        p.thing("b").from("made", a, "computed").parent(a).line(2).register();
        p.thing("c")
                .input("password", new SecretValue(PropertyValue.of("hunter22")))
                .line(3)
                .register();
    };

    private Workbench bench;

    @BeforeEach
    void aStack(@TempDir Path folder) {
        bench = new Workbench(folder);
        bench.up(TWO);
        bench.fake.taken();
    }

    private Result refresh() {
        return bench.command("refresh", "--yes", "--skip-preview");
    }

    private void paint(String color) {
        bench.fake.world.put(
                "id-1", MapValue.of(Map.of("name", PropertyValue.of("a"), "color", PropertyValue.of(color))));
    }

    @Test
    void withoutAChangeOutsideNothingIsWritten() throws IOException {
        String state = bench.stateText();
        Result same = refresh();
        assertThat(same.out()).contains("Refreshing the state of", "Done: all 3 unchanged");
        assertThat(bench.fake.taken()).containsExactlyInAnyOrder("read a", "read b", "read c");
        assertThat(bench.stateText()).isEqualTo(state).doesNotContain("hunter22");
    }

    @Test
    void whatChangedOutsideIsShownAndIsInTheStateThen() throws IOException {
        paint("blue");
        String state = bench.stateText();
        Result preview = bench.command("refresh", "--preview-only");
        assertThat(preview.out())
                .contains(
                        "~  update    a  fake:index:Thing", "~ color: \"red\" => \"blue\"", "1 to update, 2 unchanged");
        assertThat(bench.stateText()).isEqualTo(state);

        assertThat(refresh().out()).contains("~  updated   a", "~ color: \"red\" => \"blue\"");
        assertThat(bench.stateText()).contains("\"color\": \"blue\"").doesNotContain("red");
        assertThat(bench.fake.world.get("id-1").get("color")).isEqualTo(PropertyValue.of("blue"));

        assertThat(bench.run(TWO, "preview").out()).contains("~ color: \"blue\" => \"red\"");
        bench.up(TWO);
        assertThat(bench.fake.world.get("id-1").get("color")).isEqualTo(PropertyValue.of("red"));
    }

    @Test
    void whatIsGoneIsDroppedAndItsChildrenGoToItsParent() throws IOException {
        bench.fake.world.remove("id-1");
        Result gone = refresh();
        assertThat(gone.out()).contains("-  deleted   a", "1 deleted, 2 unchanged");
        assertThat(bench.stateText()).doesNotContain("Thing::a\"").contains("Thing::b\"");
        assertThat(bench.command("stack").out()).contains("\n    b  fake:index:Thing");

        Result up = bench.up(TWO);
        assertThat(up.exitCode()).isZero();
        assertThat(up.out()).contains("+  created   a");
    }

    @Test
    void aRefreshBeforeAnUpdateOrItsPreviewChangesWhatItStartsFrom() throws IOException {
        paint("blue");
        String state = bench.stateText();
        Result preview = bench.run(TWO, "preview", "--refresh");
        assertThat(preview.out())
                .contains("Preview of refreshing", "~ color: \"red\" => \"blue\"", "~ color: \"blue\" => \"red\"");
        assertThat(bench.stateText()).isEqualTo(state);
        assertThat(bench.run(TWO, "preview").out()).contains("all 3 unchanged");

        Result up = bench.run(TWO, "up", "--refresh", "--yes");
        assertThat(up.out()).contains("Refreshing the state of", "Done: 1 updated, 2 unchanged");
        assertThat(bench.fake.world.get("id-1").get("color")).isEqualTo(PropertyValue.of("red"));

        bench.fake.world.remove("id-2");
        bench.fake.taken();
        assertThat(bench.command("destroy", "--refresh", "--yes", "--skip-preview")
                        .exitCode())
                .isZero();
        assertThat(bench.fake.taken()).contains("delete a", "delete c").doesNotContain("delete b");
    }

    @Test
    void aLookUpThatFailsFailsTheRefreshAndKeepsTheResource() throws IOException {
        String state = bench.stateText();
        bench.fake.failing.add("a");
        Result failed = refresh();
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("a (fake:index:Thing): read failed: the world does not answer");
        assertThat(bench.stateText()).isEqualTo(state);
    }

    @Test
    void itAsksUnlessItIsToldNotTo() {
        paint("blue");
        assertThat(bench.command("refresh").err()).contains("`refresh --preview-only`", "--yes");
        bench.terminal = true;
        bench.typed = "no\n";
        Result no = bench.command("refresh", "--color", "never");
        assertThat(no.exitCode()).isEqualTo(1);
        assertThat(no.out()).contains("1 to update", "Go on? [yes/no]").doesNotContain("Refreshing");
        assertThat(bench.command("refresh", "--stack", "none", "--yes").err()).contains("no stack `none` to refresh");
    }

    @Test
    void inJsonItHasWhatWasAndWhatIs() {
        paint("blue");
        Result json = bench.command("refresh", "--yes", "--json");
        assertThat(json.out())
                .contains("\"refreshPreview\": {", "\"refresh\": {", "\"color\": \"red\"", "\"oldOutputs\"")
                .doesNotContain("hunter22");
    }

    @Test
    void changesThatWereNotExpectedFail() {
        assertThat(bench.run(TWO, "preview", "--expect-no-changes").exitCode()).isZero();
        Body other = p -> p.thing("a").register();
        Result up = bench.run(other, "up", "--yes", "--expect-no-changes");
        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("no changes were expected");
        assertThat(bench.fake.taken()).isEmpty();

        paint("blue");
        assertThat(bench.command("refresh", "--preview-only", "--expect-no-changes")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void aCreationWhoseEndIsNotKnownIsMentionedUntilTheUserHasLooked() throws IOException {
        Files.writeString(bench.state(), bench.stateText().replace("\"metadata\": {}", """
                        "metadata": {}, "pending_operations": [
                          {"type": "creating", "resource": {"urn": "urn:pulumi:dev::p::fake:index:Thing::x",
                            "type": "fake:index:Thing", "custom": true}},
                          {"type": "updating", "resource": {"urn": "urn:pulumi:dev::p::fake:index:Thing::y",
                            "type": "fake:index:Thing", "custom": true}}]"""));
        Result first = bench.run(TWO, "up", "--yes");
        assertThat(first.err())
                .contains("creating x (fake:index:Thing)", "--clear-pending-creates", "updating y")
                .hasLineCount(2);
        assertThat(bench.up(TWO).err()).contains("creating x").doesNotContain("updating y");
        assertThat(bench.command("stack").out()).contains("Not known how it ended: creating x");

        assertThat(bench.command("refresh", "--yes", "--clear-pending-creates").err())
                .contains("creating x", "for the last time");
        assertThat(bench.up(TWO).err()).isEmpty();
    }
}
