package dev.kiln.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code kiln generate --local} left in a project. */
final class LocalSdks {
    private LocalSdks() {}

    /** The folders below {@code folder} that hold a generated SDK, sorted. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                if (isGenerated(child)) {
                    all.add(child);
                }
            }
        }
        return all;
    }

    private static boolean isGenerated(Path folder) throws IOException {
        if (!Files.isDirectory(folder.resolve("src/main/java"))) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(".kiln-generated-"));
        }
    }
}
