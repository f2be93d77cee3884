package dev.kiln.example.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads a process's output on a thread of its own, and hands each line on as it comes. */
final class OutputLines implements AutoCloseable {
    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> lines;
    private final InputStream stream;
    private final Thread thread;

    OutputLines(InputStream stream, Consumer<String> lines) {
        this.stream = stream;
        this.lines = lines;
        this.thread = new Thread(this::read, "command-output");
        thread.setDaemon(true);
        thread.start();
    }

    /** All of it, when there is no more, without a line end at its end. */
    String text() throws InterruptedException {
        thread.join();
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                text.append((char) c);
                if (c == '\n') {
                    lines.accept(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
            if (!line.isEmpty()) {
                lines.accept(line.toString());
            }
        } catch (IOException e) {
            // The process was ended: what it printed before is all that there is.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
