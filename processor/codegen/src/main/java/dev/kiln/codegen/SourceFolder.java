package dev.kiln.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** A folder of generated sources, of one package or several, with a file for each that lists what is in it of ours. */
public final class SourceFolder {
    private static final String LISTING = ".kiln-generated-";
    private static final String BESIDE = ".kiln-new-";

    private SourceFolder() {}

    /**
     * Makes {@code folder} hold exactly {@code sources} of the package {@code pack}: what an earlier run for that package
     * left goes; what is of another package, or somebody else's, stays. Nothing changes before every text is written, and a
     * run that was cut off while it changed something is finished by the next one.
     *
     * @param pack the package's name in its schema; {@code .kiln-generated-<name>} lists its files, sorted
     * @throws IOException naming the file, also where one is in the way that no run has written
     */
    public static void write(GeneratedSources sources, String pack, Path folder) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        sources.sources().forEach(source -> paths.add(source.path()));
        SortedSet<String> old = listed(folder, folder.resolve(LISTING + pack));
        for (String path : paths) {
            checkBelow(folder, path);
            if (!old.contains(path) && Files.exists(folder.resolve(path))) {
                throw new FileAlreadyExistsException(
                        folder.resolve(path).toString(), null, "it is in the way and was not generated for " + pack);
            }
        }
        Path beside = folder.resolve(BESIDE + pack);
        delete(beside);
        try {
            Files.createDirectories(beside);
            writeTexts(sources.sources(), beside);
        } catch (IOException | RuntimeException failure) {
            delete(beside);
            throw failure;
        }
        SortedSet<String> both = new TreeSet<>(old);
        both.addAll(paths);
        list(folder.resolve(LISTING + pack), both);
        for (String path : paths) {
            Path target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            Files.move(beside.resolve(path), target, StandardCopyOption.REPLACE_EXISTING);
        }
        old.removeAll(paths);
        for (String path : old) {
            Files.deleteIfExists(folder.resolve(path));
            deleteEmpty(folder.resolve(path), folder);
        }
        list(folder.resolve(LISTING + pack), paths);
        delete(beside);
    }

    /** Half of the texts are made on a second thread. */
    private static void writeTexts(List<GeneratedSource> sources, Path beside) throws IOException {
        int half = sources.size() / 2;
        CompletableFuture<Void> other = new CompletableFuture<>();
        Thread second = new Thread(
                () -> {
                    try {
                        writeEach(sources.subList(half, sources.size()), beside);
                        other.complete(null);
                    } catch (Throwable failure) {
                        other.completeExceptionally(failure);
                    }
                },
                "kiln-generate");
        second.start();
        try {
            writeEach(sources.subList(0, half), beside);
        } finally {
            join(other);
        }
    }

    private static void join(CompletableFuture<Void> other) throws IOException {
        try {
            other.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof IOException io) {
                throw io;
            }
            throw failure;
        }
    }

    private static void writeEach(List<GeneratedSource> sources, Path folder) throws IOException {
        for (GeneratedSource source : sources) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(file.getParent());
            Files.write(file, source.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static SortedSet<String> listed(Path folder, Path listing) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        if (Files.isRegularFile(listing)) {
            for (String line : Files.readAllLines(listing)) {
                checkBelow(folder, line);
                paths.add(line);
            }
        }
        return paths;
    }

    private static void checkBelow(Path folder, String path) throws IOException {
        if (!folder.resolve(path).normalize().startsWith(folder.normalize()) || !path.endsWith(".java")) {
            throw new IOException(path + " is no source file below " + folder);
        }
    }

    private static void list(Path listing, SortedSet<String> paths) throws IOException {
        Path next = listing.resolveSibling(listing.getFileName() + ".new");
        Files.writeString(next, paths.isEmpty() ? "" : String.join("\n", paths) + "\n");
        Files.move(next, listing, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the folders above a deleted file that are empty now. */
    private static void deleteEmpty(Path file, Path folder) throws IOException {
        Path each = file.getParent();
        while (each != null && !each.equals(folder) && isEmpty(each)) {
            Files.delete(each);
            each = each.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.forEach(all::add);
        }
        Collections.reverse(all);
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
