package dev.kiln.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * MIME types by file name. The table is Kiln's own, since the platforms' guesses differ: a program gives the same
 * result on every machine. The types are those registered with IANA, without parameters.
 */
public final class MimeTypes {
    /** The type of what is not in the table: {@value}. */
    public static final String UNKNOWN = "application/octet-stream";

    private MimeTypes() {}

    /** The MIME type of a file of this name, {@value #UNKNOWN} where its extension says nothing. */
    public static String of(Path file) {
        var name = file.getFileName();
        return name == null ? UNKNOWN : of(name.toString());
    }

    /** The MIME type of a file of this name, {@value #UNKNOWN} where its extension says nothing. */
    public static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        var extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot < 0 ? UNKNOWN : Table.BY_EXTENSION.getOrDefault(extension, UNKNOWN);
    }

    /** Read when it is first asked for. */
    private static final class Table {
        static final Map<String, String> BY_EXTENSION = read();

        private static Map<String, String> read() {
            var types = new HashMap<String, String>();
            try (var in = Objects.requireNonNull(MimeTypes.class.getResourceAsStream("mime.types"));
                    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var words = line.split(" ");
                    for (int i = 1; i < words.length; i++) {
                        types.put(words[i], words[0]);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(types);
        }
    }
}
