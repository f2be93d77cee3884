package dev.kiln.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command of a program has. The program reads their values. */
final class ProgramOptions {
    @Nullable
    @Option(
            names = {"-s", "--stack"},
            paramLabel = "NAME",
            description = "The stack (default: the selected one, or dev).")
    private String stack;

    @Option(names = "--json", description = "Print the result as JSON, for a program to read.")
    private boolean json;

    @Option(names = "--non-interactive", description = "Ask nothing, also on a terminal.")
    private boolean nonInteractive;

    @Nullable
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never (default: auto, on a terminal).")
    private String color;
}
