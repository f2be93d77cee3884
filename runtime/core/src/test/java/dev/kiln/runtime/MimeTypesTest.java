package dev.kiln.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MimeTypesTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, text/html",
        "INDEX.HTM, text/html",
        "site.min.css, text/css",
        "app.mjs, text/javascript",
        "logo.svg, image/svg+xml",
        "favicon.ico, image/vnd.microsoft.icon",
        "photo.JPEG, image/jpeg",
        "font.woff2, font/woff2",
        "module.wasm, application/wasm",
        "app.js.map, application/json",
        "feed.xml, application/xml",
        "backup.tar.gz, application/gzip",
        "Makefile, application/octet-stream",
        "trailing., application/octet-stream",
        "what.is-this, application/octet-stream"
    })
    void theExtensionTellsTheTypeWhateverItsCase(String file, String type) {
        assertThat(MimeTypes.of(Path.of("www", file))).isEqualTo(type);
        assertThat(MimeTypes.of(file)).isEqualTo(type);
    }

    @Test
    void aPathWithoutANameHasNoType() {
        assertThat(MimeTypes.of(Path.of("/"))).isEqualTo(MimeTypes.UNKNOWN);
    }

    @Test
    void theTableIsSortedAndNamesNoExtensionTwice() throws IOException {
        try (InputStream in = Objects.requireNonNull(MimeTypes.class.getResourceAsStream("mime.types"))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            assertThat(lines).isSorted();
            assertThat(lines.stream()
                            .flatMap(line -> Arrays.stream(line.split(" ")).skip(1)))
                    .doesNotHaveDuplicates();
        }
    }
}
