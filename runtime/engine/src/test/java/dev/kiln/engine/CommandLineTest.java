package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.FakeProgram.Body;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private void refused(int exitCode, String message, String... arguments) {
        Result result = bench.command(arguments);
        assertThat(result.exitCode()).as(String.join(" ", arguments)).isEqualTo(exitCode);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
        assertThat(bench.folder).isEmptyDirectory();
    }

    @Test
    void aWrongCommandLineSaysWhatWasMeantAndChangesNothing() {
        refused(2, "unknown command `previw`: did you mean `preview`?", "previw");
        refused(2, "unknown command `config sett`: did you mean `config set`?", "config", "sett", "a", "b");
        refused(2, "unknown option `--yess`: did you mean `--yes`?", "up", "--yess");
        refused(2, "unknown option `--yse`: did you mean `--yes`?", "up", "--yse");
        refused(2, "`preview` has no option `--yes`", "preview", "--yes");
        refused(2, "the option `--stack` needs a value", "up", "--stack");
        refused(2, "`../../etc` is no name of a stack", "up", "--stack", "../../etc");
        refused(2, "from 1 to 1024, not `0`", "preview", "--parallel", "0");
        refused(2, "`--stall-timeout` takes a time such as `90s`", "preview", "--stall-timeout", "90");
        refused(2, "more than zero, not `0s`", "up", "--stall-timeout=0s");
        refused(2, "`config get` is used so: config get [KEY]", "config", "get", "a", "b");
        refused(2, "a command is missing");
        refused(1, "no stack `dev`", "outputs");
    }

    @Test
    void helpNamesAllCommands() {
        assertThat(bench.command("--help").out()).contains("preview", "up", "destroy", "outputs", "config", "stack");
        assertThat(bench.command("up", "--help").exitCode()).isZero();
    }

    @Test
    void withoutATerminalAndWithoutYesUpStopsAndSaysWhy() {
        Result up = bench.run(p -> p.thing("a").register(), "up");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("there is no terminal", "--yes");
        assertThat(bench.fake.calls).isEmpty();
    }

    @Test
    void onATerminalUpShowsThePreviewAndAsks() {
        bench.terminal = true;
        bench.typed = "no\n";
        Result no = bench.run(p -> p.thing("a").register(), "up");
        assertThat(no.exitCode()).isEqualTo(1);
        assertThat(no.out()).contains("1 to create", "Go on? [yes/no]", "\u001b[");
        assertThat(bench.fake.calls).isEmpty();

        bench.typed = "yes\n";
        assertThat(bench.run(p -> p.thing("a").register(), "up", "--color=never")
                        .out())
                .contains("1 created")
                .doesNotContain("\u001b[");
    }

    @Test
    void jsonIsOneDocumentAndNothingElse() {
        Result up = bench.run(
                p -> {
                    var a = p.thing("a").register();
                    p.thing("b").register();
                    p.export("made", a.outputs().get("computed"));
                },
                "up",
                "--yes",
                "--json");

        assertThat(up.exitCode()).isZero();
        MapValue document = (MapValue) PropertyJson.parse(up.out());
        MapValue update = (MapValue) document.get("update");
        assertThat(((ListValue) update.get("steps")).items()).hasSize(2);
        assertThat(PropertyJson.print(document.get("outputs"))).isEqualTo("{\"made\":\"made of id-1\"}");
    }

    @Test
    void whatAResourceSaysStandsUnderItsNameInBothForms() {
        Body body = p -> {
            String urn = p.thing("a::b").register().urn();
            p.log(new LogMessage(LogMessage.Severity.INFO, "hello", Optional.of(urn), false));
        };

        assertThat(bench.run(body, "preview").out()).contains("info: a::b: hello");
        assertThat(bench.run(body, "preview", "--json").err()).isEqualToIgnoringNewLines("info: a::b: hello");
    }

    @Test
    void jsonHoldsTheDiagnosticsOfAFailure() {
        Result up = bench.run(p -> p.thing("a").input("fail", "x").register(), "up", "--yes", "--json");

        assertThat(up.exitCode()).isEqualTo(1);
        MapValue document = (MapValue) PropertyJson.parse(up.out());
        assertThat(PropertyJson.print(document.get("diagnostics"))).contains("the world says no", "App.java:1");
        assertThat(PropertyJson.print(document.get("succeeded"))).isEqualTo("false");

        Result refused = bench.run(p -> p.thing("a").register(), "up", "--json");
        assertThat(PropertyJson.print(PropertyJson.parse(refused.out()))).contains("there is no terminal");
    }

    @Test
    void configurationIsKeptInTheStackFileWithItsComments() throws IOException {
        Path file = bench.folder.resolve("Pulumi.dev.yaml");
        Files.writeString(bench.folder.resolve("Pulumi.yaml"), "name: shop\nruntime: kiln\n");
        Files.writeString(file, """
                # of the shop
                config:
                  shop:size: "8" # large
                  aws:region: eu
                  shop:list:
                    - a
                    - 2
                other: kept
                """);

        assertThat(bench.command("config", "set", "size", "9").exitCode()).isZero();
        assertThat(bench.command("config", "set", "note", "a: b # c").exitCode())
                .isZero();
        assertThat(bench.command("config", "set", "low", "-5").exitCode()).isZero();
        assertThat(bench.command("config", "rm", "aws:region").exitCode()).isZero();

        assertThat(file).hasContent("""
                # of the shop
                config:
                  shop:size: "9" # large
                  shop:list:
                    - a
                    - 2
                  shop:note: "a: b # c"
                  shop:low: "-5"
                other: kept
                """);
        assertThat(bench.command("config", "get", "note").out()).isEqualToIgnoringNewLines("a: b # c");
        assertThat(bench.command("config", "get").out().lines())
                .containsExactly("shop:list: [\"a\",2]", "shop:low: -5", "shop:note: a: b # c", "shop:size: 9");
        assertThat(bench.command("config", "get", "nothing").err()).contains("no configuration value `shop:nothing`");
    }

    @Test
    void configurationOfANewStackMakesItsFile() throws IOException {
        bench.typed = "from the input\n";
        assertThat(bench.command("config", "set", "greeting", "--stack", "prod").exitCode())
                .isZero();
        assertThat(bench.command("config", "set", "number", "007", "--stack", "prod")
                        .exitCode())
                .isZero();

        String project = bench.folder.getFileName().toString();
        assertThat(bench.folder.resolve("Pulumi.prod.yaml"))
                .hasContent(
                        "config:\n  " + project + ":greeting: \"from the input\"\n  " + project + ":number: \"007\"\n");
        assertThat(bench.command("stack", "ls").out()).isEqualToIgnoringNewLines("prod");
        assertThat(bench.command("config", "get", "number", "--stack=prod").out())
                .isEqualToIgnoringNewLines("007");
    }

    @Test
    void aStackFileThatIsNoYamlIsReportedWithItsPlace() throws IOException {
        Files.writeString(bench.folder.resolve("Pulumi.dev.yaml"), "config:\n  a: [1,\n");

        assertThat(bench.command("config", "get", "a").err()).contains("Pulumi.dev.yaml:3:1: this is no YAML");
    }

    @Test
    void anErrorOfOursIsCalledOneAndEndsWith70() {
        Result result = bench.run(
                (deployment, monitor) -> {
                    throw new IllegalStateException("a runner that breaks its word");
                },
                "preview");

        assertThat(result.exitCode()).isEqualTo(70);
        assertThat(result.err()).contains("a bug of Kiln").doesNotContain("\tat ");
    }
}
