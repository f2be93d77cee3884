package dev.kiln.engine.command;

import dev.kiln.engine.problem.Problem;
import java.io.ByteArrayOutputStream;
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
