package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps two runs from changing one stack. The operating system takes it back when the process ends, however it ends. */
public final class StackLock {
    // Beyond the text, which others read while it is held: on some systems a locked region cannot be read.
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Does something while holding the lock.
     *
     * @throws Problem that names who holds it, where somebody else does
     */
    public static <T> T holding(StackFiles files, Supplier<T> work) {
        StackLock lock = take(files);
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /** Who holds the lock at this moment. */
    static Optional<String> holder(StackFiles files) {
        Path file = files.lock();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return lock(channel) == null ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new Problem("the stack's lock " + file + " cannot be read: " + e, e);
        }
    }

    private static StackLock take(StackFiles files) {
        files.prepare();
        Path file = files.lock();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Problem("the stack `" + files.stack() + "` is being changed by another run: "
                        + Files.readString(file).strip() + ". Wait until it has ended");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
            return new StackLock(channel);
        } catch (IOException e) {
            throw new Problem("the stack's lock " + file + " cannot be taken: " + e, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    private static String self() {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name") + " on " + host()
                + ", since " + now + "\n";
    }

    /** The variable and the file first: asking the network for our own name can take seconds. */
    private static String host() {
        String variable = System.getenv("HOSTNAME");
        if (variable != null && !variable.isEmpty()) {
            return variable;
        }
        try {
            Path file = Path.of("/etc/hostname");
            return Files.exists(file)
                    ? Files.readString(file).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "this machine";
        }
    }

    /** Gives it back. The file stays: who waits for it must find the same one. */
    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The process ends next, and the lock with it.
        }
    }
}
