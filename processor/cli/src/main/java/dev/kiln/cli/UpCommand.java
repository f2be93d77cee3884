package dev.kiln.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln up}. */
@Command(name = "up", description = "Create, update and delete resources, so that they are what the program says.")
final class UpCommand extends FolderCommand {
    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask after the preview.")
    private boolean yes;

    @Option(names = "--skip-preview", description = "Do not show first what will be done.")
    private boolean skipPreview;

    @Mixin
    private StepOptions steps = new StepOptions();

    UpCommand(Console console) {
        super(console);
    }
}
