package dev.kiln.cli;

import picocli.CommandLine.Option;

/** Options of the commands that change a stack. The program reads their values. */
final class ChangeOptions {
    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before anything is changed.")
    private boolean yes;

    @Option(
            names = {"-f", "--skip-preview"},
            description = "Do not show first what will be done.")
    private boolean skipPreview;
}
