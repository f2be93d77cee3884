package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.FakeProgram.Body;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String SECRET = "correct horse \"battery\" staple";

    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private static Body secretive(String more) {
        return p -> {
            Registration a = p.thing("a")
                    .input("password", new SecretValue(PropertyValue.of(SECRET)))
                    .input("more", more)
                    .register();
            if (a.status() == Registration.Status.SUCCESS) {
                assertThat(a.outputs().get("password")).isInstanceOf(SecretValue.class);
            }
            p.export("password", new SecretValue(PropertyValue.of(SECRET)));
            p.export("echo", PropertyValue.of("it is " + SECRET));
            p.log(new LogMessage(LogMessage.Severity.INFO, "using " + SECRET, Optional.empty(), false));
        };
    }

    @Test
    void aSecretIsInNoByteOfWhatIsPrintedOrStored() throws IOException {
        StringBuilder printed = new StringBuilder();
        printed.append(bench.run(secretive("1"), "preview").all());
        printed.append(bench.run(secretive("1"), "up", "--yes", "--debug").all());
        printed.append(bench.run(secretive("2"), "up", "--yes", "--json").all());
        bench.fake.failing.add("a");
        Result failed = bench.run(secretive("3"), "up", "--yes", "--debug");
        printed.append(failed.all());
        printed.append(bench.command("outputs").out().replace("it is correct horse \\\"battery\\\" staple", ""));
        printed.append(bench.command("destroy", "--yes").all());

        assertThat(failed.err()).contains("the world says no to a", "[secret]");
        assertThat(printed.toString()).contains("password: [secret]", "\"password\": \"[secret]\"");
        assertThat(printed.toString()).doesNotContain("correct horse", "staple");
        assertThat(bench.everyByte().replace("it is correct horse \\\"battery\\\" staple", ""))
                .doesNotContain("correct horse", "staple");
    }

    @Test
    void outputsShowsSecretsOnlyWhenAsked() {
        bench.run(secretive("1"), "up", "--yes");

        assertThat(bench.command("outputs").out()).contains("password: [secret]");
        assertThat(bench.command("outputs", "--show-secrets").out())
                .contains("password: \"correct horse \\\"battery\\\" staple\"");
        assertThat(bench.command("outputs", "--json", "--show-secrets").out()).contains("battery");
    }

    @Test
    void outputsThatTheUserNamesAreSecrets() throws IOException {
        bench.up(p -> {
            Registration a = p.thing("a").secretOutputs("computed").register();
            assertThat(a.outputs().get("computed")).isInstanceOf(SecretValue.class);
        });

        assertThat(bench.stateText()).doesNotContain("made of id-1");
    }

    @Test
    void withoutASecretThereIsNoKeyAndWithOneItIsTheUsersAlone() throws IOException {
        Path key = bench.folder.resolve(".kiln/dev.key");
        bench.up(p -> p.thing("a").register());
        assertThat(key).doesNotExist();

        bench.up(secretive("1"));

        assertThat(key).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String state = bench.stateText();
        bench.up(secretive("1"));
        assertThat(bench.stateText()).isEqualTo(state);
    }

    @Test
    void aLostKeyIsReportedAndNothingIsLostWithIt() throws IOException {
        bench.up(secretive("1"));
        String state = bench.stateText();
        Files.delete(bench.folder.resolve(".kiln/dev.key"));

        Result up = bench.up(secretive("2"));

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err())
                .startsWith("error: the key file ")
                .contains("dev.key is missing")
                .hasLineCount(1);
        assertThat(bench.stateText()).isEqualTo(state);
    }

    @Test
    void aSecretConfigurationValueWithoutAPassphraseStaysOutOfTheStackFile() throws IOException {
        assertThat(bench.command("config", "set", "--secret", "token", SECRET).exitCode())
                .isZero();

        assertThat(bench.everyByte()).doesNotContain("staple");
        assertThat(bench.folder.resolve("Pulumi.dev.yaml")).doesNotExist();
        assertThat(bench.command("config", "get", "token").out()).isEqualToIgnoringNewLines("[secret]");
        assertThat(bench.command("config", "get", "token", "--show-secrets").out())
                .isEqualToIgnoringNewLines(SECRET);
        String key = bench.folder.getFileName() + ":token";
        bench.run(
                p -> {
                    assertThat(p.deployment.config()).containsEntry(key, SECRET);
                    assertThat(p.deployment.secretKeys()).containsExactly(key);
                },
                "preview");
    }

    @Tag("slow")
    @Test
    void withAPassphraseTheEcosystemsSchemeIsUsed() throws IOException {
        bench.environment.put("PULUMI_CONFIG_PASSPHRASE", "open sesame");
        bench.command("config", "set", "--secret", "token", SECRET);

        assertThat(bench.folder.resolve("Pulumi.dev.yaml"))
                .content()
                .contains("encryptionsalt: \"v1:", "secure: \"v1:")
                .doesNotContain("staple");
        assertThat(bench.command("config", "get", "token", "--show-secrets").out())
                .isEqualToIgnoringNewLines(SECRET);
        bench.up(secretive("1"));
        assertThat(bench.stateText()).contains("\"type\": \"passphrase\"", "\"salt\": \"v1:");
        assertThat(bench.folder.resolve(".kiln/dev.key")).doesNotExist();

        bench.environment.put("PULUMI_CONFIG_PASSPHRASE", "wrong");
        assertThat(bench.up(secretive("1")).err()).containsOnlyOnce("the passphrase is not the one");
        bench.environment.clear();
        assertThat(bench.up(secretive("1")).err()).contains("set PULUMI_CONFIG_PASSPHRASE");
        Result blind = bench.command("destroy", "--yes", "--skip-preview");
        assertThat(blind.exitCode()).isEqualTo(1);
        assertThat(blind.err())
                .startsWith("error: this stack's secrets are sealed with a passphrase")
                .hasLineCount(1);
        bench.environment.put("PULUMI_CONFIG_PASSPHRASE", "wrong");
        assertThat(bench.command("destroy", "--yes", "--skip-preview").err()).contains("the passphrase is not the one");
        assertThat(bench.command("outputs").out()).contains("password: [secret]");
    }

    @Tag("slow")
    @Test
    void aStackThatGetsAPassphraseIsSealedAnew() throws IOException {
        bench.up(secretive("1"));
        bench.environment.put("PULUMI_CONFIG_PASSPHRASE", "");

        assertThat(bench.up(secretive("1")).exitCode()).isZero();

        Files.delete(bench.folder.resolve(".kiln/dev.key"));
        assertThat(bench.command("outputs", "--show-secrets").out()).contains("battery");
        assertThat(bench.up(secretive("1")).out()).contains("Done: 1 unchanged");
    }
}
