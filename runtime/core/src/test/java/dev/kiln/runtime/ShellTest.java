package dev.kiln.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "two words",
                "it's",
                "''",
                "$HOME `id` $(id)",
                "a\\b",
                "line\nbreak",
                "*?[x]",
                "~root",
                "-n",
                "!history",
                "\"double\"",
                "#comment",
                "tab\there",
                "umlaut ü 🙂"
            })
    void aRealShellGivesTheTextBack(String text) throws Exception {
        assertThat(echoed("printf %s " + Shell.quote(text))).isEqualTo(text);
    }

    @Test
    void whatNeedsNoQuotesGetsNone() {
        assertThat(Shell.quote("file-1.2_3/x:y,z@host")).isEqualTo("file-1.2_3/x:y,z@host");
    }

    @Test
    void aNulCharacterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shell.quote("a\0b"))
                .withMessageContaining("NUL");
    }

    private static String echoed(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("/bin/sh", "-c", command).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
