package dev.kiln.engine.command;

import dev.kiln.engine.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Asks the person at the terminal. */
final class Question {
    private Question() {}

    /** Whether the answer is yes; no answer is no. */
    static boolean yes(Session session, String text) {
        session.launch.out().print(text + " [yes/no] ");
        session.launch.out().flush();
        String answer = line(session.launch.in()).orElse("").strip().toLowerCase(Locale.ROOT);
        return answer.equals("yes") || answer.equals("y");
    }

    /** The answer to {@code prompt}, not to be seen while it is typed where the terminal can hide it. */
    static Optional<String> hidden(Session session, String prompt) {
        Console console = System.console();
        if (console == null) {
            return open(session, prompt);
        }
        char[] typed = console.readPassword("%s: ", prompt);
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }

    /** The answer to {@code prompt}. */
    static Optional<String> open(Session session, String prompt) {
        session.launch.out().print(prompt + ": ");
        session.launch.out().flush();
        return line(session.launch.in());
    }

    /** One line, without its end; empty where there is none. Reads not a byte more. */
    static Optional<String> line(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            int read = in.read();
            if (read < 0) {
                return Optional.empty();
            }
            while (read >= 0 && read != '\n') {
                bytes.write(read);
                read = in.read();
            }
        } catch (IOException e) {
            throw new Problem("the answer cannot be read: " + e, e);
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        return Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
}
