package dev.kiln.project;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A build tool's command.
 *
 * @param name as a user would type it
 */
record Executable(String name, Path path) {
    /** The wrapper in {@code folder} or the nearest one above it, else the command on the PATH. */
    static Executable nearest(Path folder, String wrapper, String command) throws ProjectException {
        for (var at = folder; at != null; at = at.getParent()) {
            var candidate = at.resolve(wrapper);
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return new Executable(wrapper, candidate);
            }
        }
        var found = onPath(command, Optional.ofNullable(System.getenv("PATH")).orElse(""));
        return new Executable(
                command,
                found.orElseThrow(() -> new ProjectException("Cannot build " + folder
                        + ": there is no executable " + wrapper + " in it or above it, and no " + command
                        + " on the PATH. Add a wrapper or install one.")));
    }

    private static Optional<Path> onPath(String command, String path) {
        for (var folder : path.split(File.pathSeparator)) {
            var candidate = Path.of(folder, command);
            if (!folder.isEmpty() && Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
