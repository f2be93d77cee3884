package dev.kiln.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a file of the user's, seen from where the user is. */
final class FileOption {
    /** The label of an option whose value is a path. */
    static final String LABEL = "FILE";

    @Nullable
    @Option(
            names = "--file",
            paramLabel = LABEL,
            description = "Where the state is (default: standard input or output).")
    private String file;
}
