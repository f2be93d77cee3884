package dev.kiln.codegen;

import java.io.IOException;
import java.nio.file.Path;

/** A folder of generated sources. */
public final class SourceFolder {
    private SourceFolder() {}

    /**
     * Makes {@code folder} hold exactly {@code sources}: what an earlier run left goes, what somebody else put there stays.
     * Nothing changes before every text is written.
     *
     * @throws IOException naming the file, also where one is in the way that no run has written
     */
    public static void write(GeneratedSources sources, Path folder) throws IOException {
        throw new IOException("Writing " + sources.sources().size() + " files to " + folder + " is not built in.");
    }
}
