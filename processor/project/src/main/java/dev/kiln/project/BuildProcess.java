package dev.kiln.project;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run of a build tool whose output is kept until it is known whether anybody needs it.
 *
 * @param lines all that it printed, in order
 */
record BuildProcess(int exitCode, List<String> lines) {
    /** Runs {@code command} to its end. */
    static BuildProcess run(Path directory, List<String> command) throws ProjectException {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        var home = Path.of(System.getProperty("java.home"));
        if (Files.exists(home.resolve("bin").resolve("javac"))) {
            builder.environment().put("JAVA_HOME", home.toString());
        }
        try {
            var process = builder.start();
            try (var together = EndTogether.with(process);
                    var output = process.inputReader(StandardCharsets.UTF_8)) {
                var lines = output.lines().toList();
                return new BuildProcess(together.await(), lines);
            }
        } catch (IOException e) {
            throw new ProjectException("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProjectException("The build of " + directory + " was interrupted.", e);
        }
    }

    /** Whether the build tool said no. */
    boolean failed() {
        return exitCode != 0;
    }
}
