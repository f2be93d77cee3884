package dev.kiln.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the last build made, and of what: kept in the build's own folder, so that a clean forgets it. */
final class BuildRecord {
    private static final int HEADER = 3;

    private final Path file;

    BuildRecord(Path folder) {
        file = folder.resolve("program");
    }

    /** The program that was built from sources with this fingerprint, if that is what the last build made. */
    Optional<Program> read(Path directory, String sources) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            // Not there, or not readable: either way the build makes it again.
            return Optional.empty();
        }
        if (lines.size() <= HEADER || !lines.get(0).equals(sources)) {
            return Optional.empty();
        }
        var classPath =
                lines.subList(HEADER, lines.size()).stream().map(Path::of).toList();
        if (!lines.get(1).equals(Fingerprint.ofClassPath(classPath))) {
            return Optional.empty();
        }
        return Optional.of(new Program(directory, lines.get(2), classPath));
    }

    void write(Program program, String sources) throws IOException {
        var lines =
                new ArrayList<>(List.of(sources, Fingerprint.ofClassPath(program.classPath()), program.mainClass()));
        program.classPath().forEach(entry -> lines.add(entry.toString()));
        var beside = file.resolveSibling("program.new");
        Files.write(beside, lines);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
