package dev.kiln.runtime.asset;

import java.nio.file.Path;

/**
 * The content of a folder or of a packed file.
 *
 * @param path the folder or file, absolute or relative to the program's working directory
 */
public record FileArchive(Path path) implements Archive {
    /** The content of the folder or packed file at {@code path}. */
    public FileArchive(String path) {
        this(Path.of(path));
    }
}
