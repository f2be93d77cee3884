package dev.kiln.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command line has around it.
 *
 * @param directory what relative paths start from
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, Path directory, Map<String, String> environment) {

    static Console ofProcess() {
        return new Console(
                System.in,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Path.of(""),
                System.getenv());
    }

    /** {@code path}, seen from the directory. */
    Path resolve(String path) {
        return directory.resolve(path);
    }
}
