package dev.kiln.codegen.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file or folder that takes its place, or leaves it. A file is replaced by one rename; a folder is put aside first.
 *
 * @param put whether it is a new one that comes
 * @param path below the folder, with {@code /}
 */
record Move(boolean put, String path) {
    private static final String PUT = "put ";
    private static final String REMOVE = "remove ";

    static Move put(String path) {
        return new Move(true, path);
    }

    static Move remove(String path) {
        return new Move(false, path);
    }

    /** The line of a journal. */
    String line() {
        return (put ? PUT : REMOVE) + path;
    }

    static Move parse(String line) {
        return line.startsWith(PUT) ? put(line.substring(PUT.length())) : remove(line.substring(REMOVE.length()));
    }

    /** Makes the move. Between its two renames, for some microseconds, nothing is at the place of a folder. */
    void make(Path folder, Path fresh, Path aside) throws IOException {
        Path place = folder.resolve(path);
        Files.createDirectories(place.getParent());
        Path away = aside.resolve(path);
        boolean replacesFile = put && Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
        if (!replacesFile && Trees.exists(place)) {
            Files.createDirectories(away.getParent());
            Files.move(place, away);
        }
        if (put) {
            arrive(fresh.resolve(path), place, away);
        }
    }

    private static void arrive(Path from, Path place, Path away) throws IOException {
        try {
            Files.move(from, place, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (Trees.exists(away) && !Trees.exists(place)) {
                Files.move(away, place);
            }
            throw e;
        }
    }

    /** Ends a move that was cut off between its two renames. */
    void mend(Path folder, Path fresh) throws IOException {
        if (put && !Trees.exists(folder.resolve(path)) && Trees.exists(fresh.resolve(path))) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.move(fresh.resolve(path), folder.resolve(path));
        }
    }
}
