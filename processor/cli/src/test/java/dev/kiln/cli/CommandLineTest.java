package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void withoutACommandItExplainsItself() {
        var kiln = new Session(folder);

        assertThat(kiln.run()).isEqualTo(2);
        assertThat(kiln.err()).contains("Usage: kiln", "generate", "up", "config", "completion");
        assertThat(kiln.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "generate --help",
                "gen-sdk --help",
                "check --help",
                "preview --help",
                "up --help",
                "destroy --help",
                "outputs --help",
                "config --help",
                "config set --help",
                "config get --help",
                "config rm --help",
                "stack --help",
                "stack ls --help",
                "stack rm --help",
                "completion --help"
            })
    void helpIsEverywhere(String line) {
        var kiln = new Session(folder);

        assertThat(kiln.run(line.split(" "))).isZero();
        assertThat(kiln.out()).startsWith("Usage: kiln" + (" " + line).replace(" --help", ""));
        assertThat(kiln.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "up --version", "config set -V"})
    void theVersionNamesTheJavaToo(String line) {
        var kiln = new Session(folder);

        assertThat(kiln.run(line.split(" "))).isZero();
        assertThat(kiln.out()).startsWith("kiln ").contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void aMistypedCommandIsGuessed() {
        var kiln = new Session(folder);

        assertThat(kiln.run("generrate", "x.json")).isEqualTo(2);
        assertThat(kiln.err()).contains("generrate", "Did you mean: kiln generate?");
    }

    @Test
    void aMistypedOptionIsGuessed() {
        var kiln = new Session(folder);

        assertThat(kiln.run("up", "--stak", "dev")).isEqualTo(2);
        assertThat(kiln.err()).contains("kiln up", "'--stak'", "Did you mean: --stack?");
        var swapped = new Session(folder);
        assertThat(swapped.run("up", "--yse")).isEqualTo(2);
        assertThat(swapped.err()).contains("Did you mean: --yes?");
    }

    @Test
    void aMissingArgumentIsNamed() {
        var kiln = new Session(folder);

        assertThat(kiln.run("generate")).isEqualTo(2);
        assertThat(kiln.err()).contains("SCHEMA", "Run kiln generate --help.");
        assertThat(kiln.run("config", "set")).isEqualTo(2);
        assertThat(kiln.err()).contains("KEY");
        assertThat(kiln.run("config")).isEqualTo(2);
        assertThat(kiln.err()).contains("set, get, rm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get-schema random", "new --name x", "host --install d", "plugin --install d p"})
    void whatIsNotThereSaysSo(String line) {
        var kiln = new Session(folder);

        assertThat(kiln.run(line.split(" "))).isEqualTo(1);
        assertThat(kiln.err()).contains("is not part of this version of Kiln");
    }

    @Test
    void completionKnowsTheCommands() {
        var kiln = new Session(folder);

        assertThat(kiln.run("completion")).isZero();
        assertThat(kiln.out())
                .startsWith("#!")
                .contains(List.of("generate", "--include", "up", "--yes", "complete -F"));
    }
}
