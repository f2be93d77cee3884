package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.FakeProgram.Body;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StacksTest {
    private static final String PASSPHRASE = "PULUMI_CONFIG_PASSPHRASE";

    private Workbench bench;
    private Workbench other;

    @BeforeEach
    void benches(@TempDir Path folder) throws IOException {
        bench = new Workbench(Files.createDirectory(folder.resolve("one")));
        other = new Workbench(Files.createDirectory(folder.resolve("other")));
        Files.writeString(bench.folder.resolve("Pulumi.yaml"), "name: shop\nruntime: kiln\n");
        Files.writeString(other.folder.resolve("Pulumi.yaml"), "name: shop\nruntime: kiln\n");
    }

    private static Body shop() {
        return p -> {
            Registration a = p.thing("a")
                    .input("password", new SecretValue(PropertyValue.of("hunter22")))
                    .register();
            p.thing("b").from("made", a, "computed").register();
            p.export("password", new SecretValue(PropertyValue.of("hunter22")));
        };
    }

    private static void refused(Result result, String... parts) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(parts).hasLineCount(1);
    }

    @Test
    void theSelectedStackIsTheOneThatCommandsTake() {
        assertThat(bench.command("stack", "init", "prod").out()).contains("Made the stack `prod`");
        refused(bench.command("stack", "init", "prod"), "is there already", "`stack select prod`");
        bench.up(p -> p.export("here", PropertyValue.of(p.deployment.stack())));
        assertThat(bench.command("outputs").out()).isEqualToIgnoringNewLines("here: \"prod\"");

        assertThat(bench.command("stack", "select", "--create", "test").exitCode())
                .isZero();
        assertThat(bench.command("stack", "ls").out().lines()).containsExactly("prod", "test*");
        assertThat(bench.command("outputs", "--stack", "prod").out()).contains("prod");
        assertThat(bench.command("outputs").out()).isEmpty();
        refused(bench.command("stack", "select", "other"), "no stack `other`. There are ", ". `stack init other`");
        refused(bench.command("stack", "select", "prd"), "no stack `prd`: did you mean `prod`?", "`stack init prd`");

        bench.command("stack", "select", "prod");
        assertThat(bench.command("stack", "ls", "--json").out()).contains("\"current\": true,\n    \"name\": \"prod\"");
        bench.command("stack", "rm", "--yes");
        assertThat(bench.command("stack", "ls").out()).isEqualToIgnoringNewLines("test");
    }

    @Test
    void aStackShowsWhatItHas() {
        bench.up(p -> {
            Registration group = p.resource("shop:index:Group", "g").component().register();
            p.thing("a").parent(group).register();
            p.export("x", PropertyValue.of(1));
        });

        assertThat(bench.command("stack").out()).isEqualTo("""
                Stack dev of the project shop
                Resources: 4
                  shop-dev  pulumi:pulumi:Stack
                    g  shop:index:Group
                      a  fake:index:Thing  [id-1]
                  default  pulumi:providers:fake
                Outputs:
                  x: 1
                """);
        assertThat(bench.command("stack", "--show-urns").out())
                .contains("urn:pulumi:dev::shop::shop:index:Group$fake:index:Thing::a");
        assertThat(bench.command("stack", "--json").out()).contains("\"id\": \"id-1\"", "\"pendingOperations\": []");
        refused(bench.command("stack", "--stack", "none"), "there is no stack `none`: there are dev");
    }

    @Test
    void aStackWithResourcesIsForgottenOnlyByForce() {
        bench.up(p -> p.thing("a").register());
        refused(bench.command("stack", "rm", "--yes"), "still has a resource", "--force");
        assertThat(bench.command("stack", "rm", "--yes", "--force").exitCode()).isZero();
        assertThat(bench.fake.world).hasSize(1);
        assertThat(bench.command("stack", "ls").out()).isEmpty();
    }

    @Test
    void anExportWithoutSecretsNeedsNoPassphrase() throws IOException {
        bench.up(p -> p.thing("a").register());
        assertThat(bench.command("stack", "export", "--file", "state.json").exitCode())
                .isZero();
        String exported = Files.readString(bench.folder.resolve("state.json"));
        assertThat(exported)
                .contains("\"version\": 3", "\"magic\": \"\"", "pulumi:providers:fake")
                .doesNotContain("secrets_providers", "kiln");

        other.fake.world.putAll(bench.fake.world);
        other.typed = exported;
        assertThat(other.command("stack", "import").out()).contains("Imported 3 resources into the stack `dev`");
        assertThat(other.up(p -> p.thing("a").register()).out()).contains("1 unchanged");
    }

    @Test
    void anExportOfSecretsWithoutAPassphraseSaysWhatItNeeds() {
        bench.up(shop());
        refused(bench.command("stack", "export"), "seals them with a passphrase", "set PULUMI_CONFIG_PASSPHRASE");
    }

    @Tag("slow")
    @Test
    void whatIsExportedAndImportedElsewhereNeedsNoChange() throws IOException {
        bench.up(shop());
        String before = bench.everyByte();
        bench.environment.put(PASSPHRASE, "open sesame");
        Result export = bench.command("stack", "export");
        assertThat(export.out())
                .contains("\"type\": \"passphrase\"", "\"salt\": \"v1:", "\"ciphertext\": \"v1:")
                .doesNotContain("hunter22", "kiln");
        assertThat(bench.everyByte()).isEqualTo(before);

        other.typed = export.out();
        refused(other.command("stack", "import"), "set PULUMI_CONFIG_PASSPHRASE");
        other.environment.put(PASSPHRASE, "wrong");
        refused(other.command("stack", "import"), "the passphrase is not the one");
        assertThat(other.folder.resolve(".kiln/dev.json")).doesNotExist();

        other.environment.put(PASSPHRASE, "open sesame");
        assertThat(other.command("stack", "import").exitCode()).isZero();
        other.fake.world.putAll(bench.fake.world);
        assertThat(other.run(shop(), "up", "--yes").out()).contains("2 unchanged");
        assertThat(other.fake.calls).isEmpty();
        assertThat(other.command("outputs", "--show-secrets").out()).contains("hunter22");
        assertThat(other.everyByte()).doesNotContain("hunter22");
    }

    @Tag("slow")
    @Test
    void onATerminalTheExportAsksForItsPassphrase() {
        bench.up(shop());
        bench.terminal = true;
        bench.typed = "one\nanother\n";
        refused(bench.command("stack", "export"), "the two passphrases are not the same");
        bench.typed = "open sesame\nopen sesame\n";
        Result export = bench.command("stack", "export", "--file", "state.json");
        assertThat(export.exitCode()).isZero();

        other.terminal = true;
        other.typed = "open sesame\n";
        String file = bench.folder.resolve("state.json").toString();
        assertThat(other.command("stack", "import", "--file", file).out()).contains("Imported 4 resources");
    }

    @Test
    void aStateOfAnotherStackIsImportedOnlyByForce() throws IOException {
        bench.up(p -> p.thing("a").register());
        bench.command("stack", "export", "--file", "state.json");
        String[] line = {"stack", "import", "--stack", "prod", "--file", "state.json"};
        refused(bench.command(line), "belongs to the stack `dev` of the project `shop`", "Nothing was changed");
        assertThat(bench.command("stack", "ls").out()).isEqualToIgnoringNewLines("dev*");

        Result forced = bench.command("stack", "import", "--stack", "prod", "--file", "state.json", "--force");
        assertThat(forced.exitCode()).isZero();
        assertThat(forced.err()).contains("warning: ", "belongs to the stack `dev`");
    }

    @Test
    void aStateThatContradictsItselfIsRefusedAndByForceMended() throws IOException {
        bench.up(shop());
        String state = bench.stateText();
        String hole = state.replaceFirst("(\"dependencies\": \\[\\s*\"[^\"]*::)a\"", "$1gone\"");
        assertThat(hole).isNotEqualTo(state);
        other.typed = hole;
        Files.copy(
                bench.folder.resolve(".kiln/dev.key"),
                Files.createDirectory(other.folder.resolve(".kiln")).resolve("dev.key"));
        refused(other.command("stack", "import"), "needs urn:pulumi:dev::shop::fake:index:Thing::gone");
        assertThat(other.command("stack", "import", "--force").exitCode()).isZero();
        assertThat(other.stateText()).doesNotContain("gone");

        other.typed = "{\"version\": 3}";
        refused(other.command("stack", "import"), "the standard input cannot be imported: it is no deployment");
        other.typed = "{\"version\": 9, \"deployment\": {}}";
        refused(other.command("stack", "import"), "version 9");
        other.typed = "{";
        refused(other.command("stack", "import"), "no JSON");
    }

    @Test
    void whatWasUnderWayInAnImportedStateIsLeftOutAloud() throws IOException {
        bench.up(p -> p.thing("a").register());
        other.typed = bench.stateText()
                .replace(
                        "\"metadata\": {}",
                        "\"metadata\": {}, \"pending_operations\": [{\"type\": \"creating\", \"resource\":"
                                + " {\"urn\": \"urn:pulumi:dev::shop::fake:index:Thing::c\", \"type\": \"fake:index:Thing\","
                                + " \"custom\": true}}]");
        Result result = other.command("stack", "import");
        assertThat(result.err()).contains("while a run was creating c", "left out");
        assertThat(other.stateText()).doesNotContain("pending_operations");
    }

    @Test
    void anImportMendsADamagedState() throws IOException {
        bench.up(p -> p.thing("a").register());
        bench.command("stack", "export", "--file", "state.json");
        Files.writeString(bench.state(), "{ damaged");
        Files.writeString(bench.journal(), "damaged too\n");
        assertThat(bench.up(p -> p.thing("a").register()).exitCode()).isEqualTo(1);

        assertThat(bench.command("stack", "import", "--file", "state.json").exitCode())
                .isZero();
        assertThat(bench.up(p -> p.thing("a").register()).out()).contains("1 unchanged");
    }

    @Test
    void secretsThatAnotherEngineShowsAreTakenAndSealed() throws IOException {
        bench.up(shop());
        String plain =
                bench.stateText().replaceAll("\"ciphertext\": \"[^\"]*\"", "\"plaintext\": \"\\\\\"hunter22\\\\\"\"");
        assertThat(plain).contains("hunter22");
        other.typed = plain;
        assertThat(other.command("stack", "import").exitCode()).isZero();
        assertThat(other.everyByte()).doesNotContain("hunter22");
        assertThat(other.command("outputs", "--show-secrets").out()).contains("hunter22");
    }
}
