package dev.kiln.runtime.asset;

import java.nio.file.Path;

/**
 * The content of a file.
 *
 * @param path the file, absolute or relative to the program's working directory
 */
public record FileAsset(Path path) implements Asset {
    /** The content of the file at {@code path}. */
    public FileAsset(String path) {
        this(Path.of(path));
    }
}
