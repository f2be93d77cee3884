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

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version, and do nothing.")
    private boolean version;

    @Option(names = DEBUG, description = "Print the trace of an error too.")
    private boolean debug;

    /** Whether one of the options that do nothing else is set. */
    boolean asksForWords() {
        return help || version;
    }

    boolean debug() {
        return debug;
    }
}
