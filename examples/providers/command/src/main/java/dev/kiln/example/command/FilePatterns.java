package dev.kiln.example.command;

import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.FileAsset;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder that patterns name. */
final class FilePatterns {
    private FilePatterns() {}

    /** The files by their paths below {@code dir}, with {@code /} between names. */
    static Map<String, Asset> assets(Optional<String> dir, List<String> patterns) throws IOException {
        Path root = Path.of(dir.orElse("."));
        Map<String, Asset> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = root.relativize(file);
                if (chosen(relative, patterns)) {
                    found.put(relative.toString().replace('\\', '/'), new FileAsset(file.normalize()));
                }
            }
        }
        return found;
    }

    /** An archive of the files. */
    static Archive archive(Optional<String> dir, List<String> patterns) throws IOException {
        return new AssetArchive(assets(dir, patterns));
    }

    /** The last pattern that a path matches decides. */
    private static boolean chosen(Path path, List<String> patterns) {
        boolean chosen = false;
        for (String pattern : patterns) {
            boolean out = pattern.startsWith("!");
            if (matches(path, out ? pattern.substring(1) : pattern)) {
                chosen = !out;
            }
        }
        return chosen;
    }

    /** A leading {@code **}{@code /} stands for no folder too, which Java's own patterns do not allow. */
    private static boolean matches(Path path, String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return matcher.matches(path) || pattern.startsWith("**/") && matches(path, pattern.substring(3));
    }
}
