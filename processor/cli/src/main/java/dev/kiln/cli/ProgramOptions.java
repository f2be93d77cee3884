package dev.kiln.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command of a program has. The program reads their values. */
final class ProgramOptions {
    @Nullable
    @Option(names = "--stack", paramLabel = "NAME", description = "The stack (default: dev).")
    private String stack;

    @Option(names = "--json", description = "Print the result as JSON, for a program to read.")
    private boolean json;
}
