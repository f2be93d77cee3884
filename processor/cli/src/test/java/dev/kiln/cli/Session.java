package dev.kiln.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One command line in a folder, and what came of it. */
final class Session {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private String out = "";
    private String err = "";

    Session(Path folder) {
        this.folder = folder;
    }

    Session input(String text) {
        input = text;
        return this;
    }

    Session environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs it, and returns the exit code. */
    int run(String... args) {
        var outText = new StringWriter();
        var errText = new StringWriter();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var code = KilnCommand.run(
                new Console(in, new PrintWriter(outText), new PrintWriter(errText), folder, environment), args);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }
}
