package com.acme.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.EmbeddedEngine;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.monitor.Launch;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart as a user runs it, but in this process and with its state in a folder that is thrown away. */
final class QuickstartTest {
    @TempDir
    private Path folder;

    @Test
    void aPreviewOfAnEmptyStackKnowsWhatTheSlowCallsSayButNotTheCommand() throws Exception {
        var run = run("preview");

        assertThat(run.code).as(run.text).isZero();
        assertThat(run.text).contains("storage-is-in-eu-north with 40 GB left");
        assertThat(run.text).doesNotContain("bucket-");
    }

    @Test
    void aSecondUpdateChangesNothingAndDestroyLeavesNothing() throws Exception {
        var first = run("up", "--yes");
        assertThat(first.code).as(first.text).isZero();
        assertThat(first.text).containsPattern("storage-is-in-eu-north with 40 GB left, bucket-[a-z0-9]{8}");

        var second = run("up", "--yes", "--skip-preview");
        assertThat(second.code).as(second.text).isZero();
        assertThat(second.text).contains("unchanged").doesNotContain("created").doesNotContain("updated");

        var password = run("outputs", "--show-secrets", "--json").text;
        assertThat(first.text + second.text).doesNotContain(passwordIn(password));

        var gone = run("destroy", "--yes");
        assertThat(gone.code).as(gone.text).isZero();
        assertThat(run("outputs", "--json").text).doesNotContain("greeting");
    }

    private static String passwordIn(String outputs) {
        var found = java.util.regex.Pattern.compile("\"password\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(outputs);
        assertThat(found.find()).as(outputs).isTrue();
        return found.group(1);
    }

    private Run run(String... arguments) throws Exception {
        var text = new ByteArrayOutputStream();
        try (var quota = QuotaService.start();
                var out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            var launch =
                    new Launch(List.of(arguments), Map.of(), folder, InputStream.nullInputStream(), out, out, false);
            int code = new EmbeddedEngine().run(launch, Kiln.program(ctx -> App.stack(ctx, quota.uri())));
            return new Run(code, text.toString(StandardCharsets.UTF_8));
        }
    }

    private record Run(int code, String text) {}
}
