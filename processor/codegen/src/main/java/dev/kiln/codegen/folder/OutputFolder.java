package dev.kiln.codegen.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A folder of generated files, of one owner or several, with a file for each, {@code .kiln-generated-<owner>}, that lists
 * what is in it of theirs.
 */
public final class OutputFolder {
    private final Path given;
    private final String owner;
    private final Runnable each;

    /**
     * The part of {@code folder} that is {@code owner}'s.
     *
     * @param folder made where it is missing
     * @param owner the package's name in its schema
     * @param each run after each file, by any thread
     */
    public OutputFolder(Path folder, String owner, Runnable each) {
        this.given = folder;
        this.owner = owner;
        this.each = each;
    }

    /** The part of {@code folder} that is {@code owner}'s. */
    public OutputFolder(Path folder, String owner) {
        this(folder, owner, () -> {});
    }

    /**
     * Makes the folder hold exactly {@code files} of the owner. Only files whose bytes change are touched, what an earlier
     * run for the owner left goes, and all else stays. Nothing changes before every new file is written beside the folder;
     * a run that is cut off leaves the old files or the new ones.
     *
     * @throws IOException naming the file, also where one is in the way that no run has written: then nothing was changed
     */
    public Changes write(Collection<OutputFile> files) throws IOException {
        Path folder = Files.exists(given)
                ? given.toRealPath()
                : given.toAbsolutePath().normalize();
        Listing listing = new Listing(folder, owner);
        check(files, folder, listing, listing.read());
        boolean made = !Files.exists(folder);
        Files.createDirectories(folder);
        try (Staging staging = Staging.open(folder, owner)) {
            SortedSet<String> old = listing.read();
            SortedSet<String> now = paths(files);
            Changes changes = emit(files, old, folder, staging::write);
            if (!changes.isEmpty()) {
                SortedSet<String> both = new TreeSet<>(old);
                both.addAll(now);
                List<Move> moves = Moves.of(Node.tree(old, now, changes), folder, staging);
                listing.write(both);
                staging.commit(moves);
            }
            if (!old.equals(now) || !changes.isEmpty()) {
                listing.write(now);
            }
            return changes;
        } finally {
            if (made && Trees.isEmpty(folder)) {
                Files.delete(folder);
            }
        }
    }

    /** What {@link #write} would do; changes nothing. */
    public Changes compare(Collection<OutputFile> files) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        Listing listing = new Listing(folder, owner);
        SortedSet<String> old = listing.read();
        check(files, folder, listing, old);
        return emit(files, old, folder, (path, bytes) -> {});
    }

    private static SortedSet<String> paths(Collection<OutputFile> files) {
        SortedSet<String> paths = new TreeSet<>();
        files.forEach(file -> paths.add(file.path()));
        return paths;
    }

    private void check(Collection<OutputFile> files, Path folder, Listing listing, SortedSet<String> old)
            throws IOException {
        Map<Path, Boolean> known = new HashMap<>();
        for (OutputFile file : files) {
            listing.checkBelow(file.path());
            Path place = folder.resolve(file.path());
            if (!old.contains(file.path()) && isThere(place.getParent(), known) && Trees.exists(place)) {
                throw inTheWay(place);
            }
        }
    }

    /** Whether the folder is there already; a file in its place is an error. */
    private boolean isThere(@Nullable Path parent, Map<Path, Boolean> known) throws IOException {
        if (parent == null || known.getOrDefault(parent, false)) {
            return true;
        }
        if (known.containsKey(parent)) {
            return false;
        }
        boolean there = Files.isDirectory(parent);
        known.put(parent, there);
        if (!there && Trees.exists(parent)) {
            throw inTheWay(parent);
        }
        if (!there) {
            isThere(parent.getParent(), known);
        }
        return there;
    }

    private IOException inTheWay(Path file) {
        return new FileAlreadyExistsException(
                file.toString(), null, "it is in the way and was not generated for " + owner);
    }

    /** What becomes of each file's bytes that are new. */
    private interface Sink {
        void write(String path, byte[] bytes) throws IOException;
    }

    private Changes emit(Collection<OutputFile> files, SortedSet<String> old, Path folder, Sink sink)
            throws IOException {
        Queue<String> added = new ConcurrentLinkedQueue<>();
        Queue<String> changed = new ConcurrentLinkedQueue<>();
        LongAdder lines = new LongAdder();
        Parallel.forEach(List.copyOf(files), file -> {
            byte[] bytes = file.content().get().getBytes(StandardCharsets.UTF_8);
            lines.add(lines(bytes));
            boolean there = old.contains(file.path()) && Files.isRegularFile(folder.resolve(file.path()));
            if (!there || !holds(folder.resolve(file.path()), bytes)) {
                (there ? changed : added).add(file.path());
                sink.write(file.path(), bytes);
            }
            each.run();
        });
        SortedSet<String> removed = new TreeSet<>(old);
        removed.removeAll(paths(files));
        removed.removeIf(path -> !Trees.exists(folder.resolve(path)));
        int unchanged = files.size() - added.size() - changed.size();
        return new Changes(
                Changes.sorted(added), Changes.sorted(changed), Changes.sorted(removed), unchanged, lines.sum());
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static long lines(byte[] bytes) {
        long lines = 0;
        for (byte each : bytes) {
            if (each == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
