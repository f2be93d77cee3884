package dev.kiln.engine.state;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.secret.PrivateFiles;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The append-only file of a run: one JSON object a line, with the CRC-32 of its bytes before it. A last line that is cut
 * off never happened; a damaged line before others is damage, and so is a whole first one.
 */
final class JournalFile implements AutoCloseable {
    private static final int CHECKSUM_DIGITS = 8;

    private final Path file;
    private final Object writing = new Object();
    private final Object syncing = new Object();

    // Not a channel: an interrupt of the thread that writes would close it under all the others.
    private @Nullable FileOutputStream out;
    private volatile long written;
    private long synced;

    JournalFile(Path file) {
        this.file = file;
    }

    /** The lines that are whole, from the first one. */
    static List<MapValue> read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new Problem("the journal " + file + " cannot be read: " + e, e);
        }
        List<MapValue> lines = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            Optional<MapValue> line = end < bytes.length ? line(bytes, start, end) : Optional.empty();
            if (line.isEmpty()) {
                boolean noJournal = lines.isEmpty() && end < bytes.length;
                if (noJournal || end + 1 < bytes.length) {
                    throw damaged(file, lines.size() + 1);
                }
                return lines;
            }
            lines.add(line.get());
            start = end + 1;
        }
        return lines;
    }

    private static Problem damaged(Path file, int line) {
        return new Problem(
                file + ":" + line + ": the journal is damaged: this line is not as it was written. Nothing was"
                        + " changed. It holds the steps since the state file beside it was written:"
                        + " put back a copy of it, or move it away to go on without those steps");
    }

    private static Optional<MapValue> line(byte[] bytes, int start, int end) {
        int json = start + CHECKSUM_DIGITS + 1;
        if (json > end) {
            return Optional.empty();
        }
        String checksum = new String(bytes, start, CHECKSUM_DIGITS, StandardCharsets.US_ASCII);
        if (!checksum.equals(checksum(bytes, json, end - json))) {
            return Optional.empty();
        }
        try {
            String text = new String(bytes, json, end - json, StandardCharsets.UTF_8);
            return PropertyJson.parse(text) instanceof MapValue map ? Optional.of(map) : Optional.empty();
        } catch (PropertyJsonException e) {
            return Optional.empty();
        }
    }

    /** Adds a line; not durable before {@link #sync}. Gives the ticket to sync with. */
    long append(MapValue line) throws IOException {
        byte[] json = PropertyJson.print(line).getBytes(StandardCharsets.UTF_8);
        String checksum = checksum(json, 0, json.length);
        byte[] bytes = new byte[CHECKSUM_DIGITS + 1 + json.length + 1];
        System.arraycopy(checksum.getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, CHECKSUM_DIGITS);
        bytes[CHECKSUM_DIGITS] = ' ';
        System.arraycopy(json, 0, bytes, CHECKSUM_DIGITS + 1, json.length);
        bytes[bytes.length - 1] = '\n';
        synchronized (writing) {
            if (out == null) {
                out = PrivateFiles.open(file);
                PrivateFiles.syncFolder(file.resolveSibling("."));
            }
            out.write(bytes);
            written += bytes.length;
            return written;
        }
    }

    /** Returns when all up to {@code ticket} is on the disk. Threads that wait share one write-out. */
    void sync(long ticket) throws IOException {
        synchronized (syncing) {
            if (synced >= ticket || out == null) {
                return;
            }
            long upTo = written;
            out.getFD().sync();
            synced = upTo;
        }
    }

    /** Bytes so far. */
    long size() {
        return written;
    }

    /** Ends it and takes it away: a snapshot holds all of it now. */
    void discard() throws IOException {
        close();
        Files.deleteIfExists(file);
        written = 0;
        synced = 0;
    }

    @Override
    public void close() throws IOException {
        synchronized (writing) {
            if (out != null) {
                out.close();
                out = null;
            }
        }
    }

    private static String checksum(byte[] bytes, int offset, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, offset, length);
        String hex = Long.toHexString(crc.getValue());
        return "0".repeat(CHECKSUM_DIGITS - hex.length()) + hex;
    }
}
