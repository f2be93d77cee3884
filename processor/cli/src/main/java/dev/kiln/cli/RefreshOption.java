package dev.kiln.cli;

import picocli.CommandLine.Option;

/** The option of the commands that can refresh the state before they start. */
final class RefreshOption {
    @Option(
            names = {"-r", "--refresh"},
            description = "Look first what has become of the resources.")
    private boolean refresh;
}
