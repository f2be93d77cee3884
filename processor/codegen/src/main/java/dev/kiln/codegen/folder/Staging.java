package dev.kiln.codegen.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the files of a run are until all of them are there: a folder beside the one that they are for, so that no build
 * takes what a killed run left for sources.
 */
final class Staging implements AutoCloseable {
    private static final String NAME = ".kiln-new-";

    private final Path folder;
    private final Path root;
    private final FileChannel lock;
    private final Set<String> parents = ConcurrentHashMap.newKeySet();

    private Staging(Path folder, Path root) throws IOException {
        this.folder = folder;
        this.root = root;
        this.lock = lock(root, folder);
        mend();
    }

    /** For {@code folder}, which is there. Ends what a killed run left half done. */
    static Staging open(Path folder, String owner) throws IOException {
        Path above = folder.getParent();
        if (above != null && Trees.sameDevice(above, folder)) {
            try {
                return at(folder, above.resolve(NAME + folder.getFileName() + "-" + owner));
            } catch (FileSystemException e) {
                // The folder itself may still be writable.
            }
        }
        return at(folder, folder.resolve(NAME + owner));
    }

    private static Staging at(Path folder, Path root) throws IOException {
        Files.createDirectories(root);
        return new Staging(folder, root);
    }

    private static FileChannel lock(Path root, Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new IOException("another run is writing to " + folder + "; wait for its end");
    }

    private Path fresh() {
        return root.resolve("new");
    }

    private Path journal() {
        return root.resolve("moves");
    }

    private void mend() throws IOException {
        if (Files.exists(journal())) {
            for (String line : Files.readAllLines(journal())) {
                Move.parse(line).mend(folder, fresh());
            }
        }
        clear();
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = place(path);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /** The same file once more, not a copy, where the file system can do that. */
    void link(String path, Path existing) throws IOException {
        Path file = place(path);
        try {
            Files.createLink(file, existing);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(existing, file, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private Path place(String path) throws IOException {
        Path file = fresh().resolve(path);
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (!parents.contains(parent)) {
            Files.createDirectories(file.getParent());
            parents.add(parent);
        }
        return file;
    }

    /** From here on a run that is cut off leaves new files, and what it did not come to. */
    void commit(List<Move> moves) throws IOException {
        Path journal = journal().resolveSibling("moves.new");
        Files.write(journal, moves.stream().map(Move::line).toList());
        Files.move(journal, journal());
        for (Move move : moves) {
            move.make(folder, fresh(), root.resolve("old"));
        }
    }

    private void clear() throws IOException {
        Files.deleteIfExists(journal());
        Trees.delete(fresh());
        Trees.delete(root.resolve("old"));
    }

    @Override
    public void close() throws IOException {
        clear();
        lock.close();
        Trees.delete(root);
    }
}
