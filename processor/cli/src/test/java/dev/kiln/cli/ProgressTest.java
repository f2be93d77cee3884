package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void namesThePhaseThenCounts() {
        var written = new StringWriter();
        try (var progress = new Progress(new Console(
                InputStream.nullInputStream(),
                new PrintWriter(written),
                new PrintWriter(written),
                Path.of(""),
                Map.of()))) {
            progress.phase("Reading acme.json");
            assertThat(progress.line()).isEqualTo("Reading acme.json ...");
            progress.files(12_345);
            progress.file();
            assertThat(progress.line()).isEqualTo("Writing 1 of 12,345 files ...");
        }
        assertThat(written.toString()).as("where nobody looks on").isEmpty();
    }
}
