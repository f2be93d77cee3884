package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of one stack under a program's {@code .kiln} folder.
 *
 * @param folder the {@code .kiln} folder
 */
public record StackFiles(Path folder, String stack) {
    private static final List<String> ENDINGS = List.of(".json", ".json.bak", ".journal", ".key", ".config", ".lock");

    /** The snapshot. */
    public Path state() {
        return folder.resolve(stack + ".json");
    }

    /** The snapshot before it. */
    public Path backup() {
        return folder.resolve(stack + ".json.bak");
    }

    /** What has been done since the snapshot. */
    public Path journal() {
        return folder.resolve(stack + ".journal");
    }

    /** The key of a stack without a passphrase. */
    public Path key() {
        return folder.resolve(stack + ".key");
    }

    /** Secret configuration under that key. */
    public Path config() {
        return folder.resolve(stack + ".config");
    }

    /** Who works on the stack. */
    public Path lock() {
        return folder.resolve(stack + ".lock");
    }

    /** Whether the stack has a state. */
    public boolean exists() {
        return Files.exists(state()) || Files.exists(journal()) || Files.exists(backup());
    }

    /** Tells one snapshot on the disk from the next. */
    String stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(state(), BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            return "none";
        }
    }

    /** Makes the folder, and keeps it out of version control. */
    public void prepare() {
        Path ignore = folder.resolve(".gitignore");
        try {
            Files.createDirectories(folder);
            if (Files.notExists(ignore)) {
                Files.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new Problem("the folder " + folder + " for the stack's state cannot be made: " + e, e);
        }
    }

    /** Takes all the stack's files away but the lock, which goes with whoever holds it. */
    public void remove() {
        try {
            for (String ending : ENDINGS) {
                if (!ending.equals(".lock")) {
                    Files.deleteIfExists(folder.resolve(stack + ending));
                }
            }
        } catch (IOException e) {
            throw new Problem("the stack's files in " + folder + " cannot be removed: " + e, e);
        }
    }

    /** The stacks that have files in a {@code .kiln} folder. */
    public static SortedSet<String> stacks(Path folder) {
        TreeSet<String> names = new TreeSet<>();
        if (Files.notExists(folder)) {
            return names;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).forEach(file -> {
                for (String ending : List.of(".json", ".journal", ".config")) {
                    if (file.endsWith(ending) && file.length() > ending.length()) {
                        names.add(file.substring(0, file.length() - ending.length()));
                    }
                }
            });
        } catch (IOException e) {
            throw new Problem("the folder " + folder + " cannot be read: " + e, e);
        }
        return names;
    }
}
