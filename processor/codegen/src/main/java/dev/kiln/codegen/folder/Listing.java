package dev.kiln.codegen.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedSet;
import java.util.TreeSet;

/** The file in which a folder says what of it was generated for one owner. */
final class Listing {
    private static final String NAME = ".kiln-generated-";

    private final Path folder;
    private final Path file;

    Listing(Path folder, String owner) {
        this.folder = folder;
        this.file = folder.resolve(NAME + owner);
    }

    SortedSet<String> read() throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                checkBelow(line);
                paths.add(line);
            }
        }
        return paths;
    }

    void write(SortedSet<String> paths) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(next, paths.isEmpty() ? "" : String.join("\n", paths) + "\n");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Refuses a path that would lead out of the folder. */
    void checkBelow(String path) throws IOException {
        Path resolved = folder.resolve(path).normalize();
        if (path.isEmpty() || resolved.equals(folder.normalize()) || !resolved.startsWith(folder.normalize())) {
            throw new IOException(path + " is no file below " + folder);
        }
    }
}
