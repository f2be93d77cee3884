package dev.kiln.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A short text that changes when what a build reads does: names, sizes and times of files, never their contents, since
 * it is taken at every start.
 */
final class Fingerprint {
    private static final Set<String> NOT_SOURCES =
            Set.of("target", "build", "out", "bin", "node_modules", ".git", ".kiln", ".gradle", ".idea");
    private static final Set<String> BUILD_FOLDERS = Set.of("src", "schemas", "buildSrc", "gradle", ".mvn");
    private static final Pattern READ_ANYWHERE = Pattern.compile(".*\\.(java|kt|json|ya?ml|gradle|kts)");
    private static final Set<String> BUILD_FILES = Set.of(
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "gradle.properties",
            "gradle.lockfile");

    private final List<String> entries = new ArrayList<>();
    private final Path base;

    private Fingerprint(Path base) {
        this.base = base;
    }

    /**
     * Of all that a build in {@code directory} reads: its own files, and of the folders above it the build files and
     * the schemas, which annotations may name from there.
     */
    static String ofSources(Path directory, String stamp) throws ProjectException {
        var fingerprint = new Fingerprint(directory);
        try {
            fingerprint.walk(directory);
            for (var above = directory.getParent(); above != null; above = above.getParent()) {
                if (!fingerprint.addBuildFiles(above)) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new ProjectException("Cannot read the sources in " + directory + ": " + e, e);
        }
        fingerprint.entries.add("kiln " + stamp);
        fingerprint.entries.add("java " + System.getProperty("java.home") + ' ' + System.getProperty("java.version"));
        return fingerprint.digest();
    }

    /** Of the libraries and class folders of a program; a missing one counts as changed. */
    static String ofClassPath(List<Path> classPath) {
        var fingerprint = new Fingerprint(Path.of(""));
        for (var entry : classPath) {
            try {
                var attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                fingerprint.add(entry, attributes.isDirectory() ? "folder" : stateOf(attributes));
            } catch (IOException e) {
                fingerprint.add(entry, "missing");
            }
        }
        return fingerprint.digest();
    }

    /** Of a class path with all that is in its folders, and of {@code more}. */
    static String ofContents(List<Path> classPath, String more) throws IOException {
        var fingerprint = new Fingerprint(Path.of(""));
        for (var entry : classPath) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (var file : files.toList()) {
                    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    fingerprint.add(file, attributes.isDirectory() ? "folder" : stateOf(attributes));
                }
            }
        }
        fingerprint.entries.add(more);
        return fingerprint.digest();
    }

    /** Whether {@code folder} belongs to the same build, so that the one above it may too. */
    private boolean addBuildFiles(Path folder) throws IOException {
        var any = false;
        for (var name : BUILD_FILES) {
            any |= addIfThere(folder.resolve(name));
        }
        for (var name : List.of(".mvn", "gradle", "schemas")) {
            var inner = folder.resolve(name);
            if (Files.isDirectory(inner)) {
                walk(inner);
                any = true;
            }
        }
        return any || !Files.exists(folder.resolve(".git")) && hasBuildAbove(folder);
    }

    /** A folder that only groups modules has no build file of its own. */
    private static boolean hasBuildAbove(Path folder) {
        var above = folder.getParent();
        return above != null && BUILD_FILES.stream().anyMatch(name -> Files.exists(above.resolve(name)));
    }

    private boolean addIfThere(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        add(file, stateOf(Files.readAttributes(file, BasicFileAttributes.class)));
        return true;
    }

    private void walk(Path from) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return !folder.equals(from) && isNoSource(folder)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isRead(file)) {
                    add(file, stateOf(attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean isNoSource(Path folder) {
        var relative = base.relativize(folder);
        // Only at the top: a Java package may well be called "build" or "target".
        return relative.getNameCount() == 1 && NOT_SOURCES.contains(relative.toString())
                || relative.equals(Path.of("src", "test"));
    }

    /**
     * All in the folders that only a build reads; elsewhere what a build may read, since the rest is the program's own
     * data. {@code Pulumi.*.yaml} is read when the program runs.
     */
    private boolean isRead(Path file) {
        var relative = base.relativize(file);
        var name = String.valueOf(file.getFileName());
        return relative.startsWith("..")
                || BUILD_FOLDERS.contains(relative.getName(0).toString())
                || BUILD_FILES.contains(name)
                || READ_ANYWHERE.matcher(name).matches() && !name.startsWith("Pulumi.");
    }

    private static String stateOf(BasicFileAttributes attributes) {
        return attributes.size() + " " + attributes.lastModifiedTime();
    }

    private void add(Path file, String state) {
        entries.add(file + " " + state);
    }

    private String digest() {
        Collections.sort(entries);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            entries.forEach(entry -> digest.update((entry + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
