package dev.kiln.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {
    static final String DEBUG = "--debug";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Explain the command, and do nothing.")
    private boolean help;

    @Option(names = DEBUG, description = "Print the trace of an error too.")
    private boolean debug;
}
