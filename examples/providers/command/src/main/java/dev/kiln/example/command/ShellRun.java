package dev.kiln.example.command;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs commands as child processes, which end when this thread is interrupted. */
final class ShellRun {
    private final ShellCall call;
    private final Map<String, String> variables;
    private final Optional<Duration> timeout;
    private final Consumer<String> log;

    /**
     * @param variables more of the environment
     * @param timeout how long a run may take
     */
    ShellRun(ShellCall call, Map<String, String> variables, Optional<Duration> timeout, Consumer<String> log) {
        this.call = call;
        this.variables = variables;
        this.timeout = timeout;
        this.log = log;
    }

    /** What a run printed, each without a line end at its end. */
    record Result(String stdout, String stderr) {
        /** What no run prints. */
        static final Result NOTHING = new Result("", "");
    }

    /**
     * Runs {@code command} to its end.
     *
     * @throws IOException if it cannot be started, takes too long, or ends with another exit code than 0
     */
    Result run(String command) throws IOException, InterruptedException {
        Process process = start(command);
        try (OutputLines out = new OutputLines(process.getInputStream(), shown(Logging.Stdout));
                OutputLines err = new OutputLines(process.getErrorStream(), shown(Logging.Stderr))) {
            return result(process, command, out, err);
        }
    }

    private Result result(Process process, String command, OutputLines out, OutputLines err)
            throws IOException, InterruptedException {
        try {
            Thread feeder = new Thread(() -> feed(process), "command-input");
            feeder.setDaemon(true);
            feeder.start();
            int code = wait(process, command);
            String stdout = out.text();
            String stderr = err.text();
            if (code != 0) {
                throw new IOException(failure(command, code, stdout, stderr));
            }
            return new Result(stdout, stderr);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(String command) throws IOException {
        List<String> line = new ArrayList<>(call.interpreter().orElseGet(ShellRun::shell));
        line.add(command);
        ProcessBuilder builder = new ProcessBuilder(line);
        call.dir().ifPresent(dir -> builder.directory(new File(dir)));
        builder.environment().putAll(variables);
        builder.environment().putAll(call.environment());
        if (call.dir().isPresent() && !new File(call.dir().get()).isDirectory()) {
            throw new IOException("the working directory " + call.dir().get() + " does not exist");
        }
        return builder.start();
    }

    private static List<String> shell() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
        return windows ? List.of("cmd", "/C") : List.of("/bin/sh", "-c");
    }

    private Consumer<String> shown(Logging stream) {
        boolean show = call.logging().equals(stream) || call.logging().equals(Logging.StdoutAndStderr);
        return show ? log : line -> {};
    }

    private void feed(Process process) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(call.stdin().orElse("").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended, or closed its input, without reading all of it: its exit code tells what that means.
            return;
        }
    }

    private int wait(Process process, String command) throws IOException, InterruptedException {
        if (timeout.isEmpty()) {
            return process.waitFor();
        }
        if (process.waitFor(timeout.get().toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue();
        }
        throw new IOException(
                "running \"" + command + "\" took longer than " + timeout.get().toSeconds() + " s, and was ended");
    }

    private static String failure(String command, int code, String stdout, String stderr) {
        String printed = stdout.isEmpty() || stderr.isEmpty() ? stdout + stderr : stdout + "\n" + stderr;
        return "exit status " + code + ": running \"" + command + "\"" + (printed.isEmpty() ? "" : ":\n" + printed);
    }
}
