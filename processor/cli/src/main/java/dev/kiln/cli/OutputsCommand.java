package dev.kiln.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiln outputs}. */
@Command(name = "outputs", description = "Print what the program exported when it last ran.")
final class OutputsCommand extends FolderCommand {
    @Option(names = "--show-secrets", description = "Print secret values as they are.")
    private boolean showSecrets;

    OutputsCommand(Console console) {
        super(console);
    }
}
