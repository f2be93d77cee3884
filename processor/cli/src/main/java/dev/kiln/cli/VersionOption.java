package dev.kiln.cli;

import picocli.CommandLine.Option;

/** The option that prints the version, of every command that does not take a version itself. */
final class VersionOption {
    static final String NAME = "--version";

    @Option(
            names = {"-V", NAME},
            versionHelp = true,
            description = "Print the version, and do nothing.")
    private boolean version;
}
