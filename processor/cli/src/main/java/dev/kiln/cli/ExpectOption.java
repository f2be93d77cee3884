package dev.kiln.cli;

import picocli.CommandLine.Option;

/** The option of the commands that can be told that they will find nothing to do. */
final class ExpectOption {
    @Option(names = "--expect-no-changes", description = "Fail where there is anything to change.")
    private boolean expectNoChanges;
}
