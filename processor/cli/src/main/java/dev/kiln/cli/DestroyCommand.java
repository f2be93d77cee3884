package dev.kiln.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln destroy}. */
@Command(name = "destroy", description = "Delete all resources of the stack.")
final class DestroyCommand extends FolderCommand {
    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask before deleting.")
    private boolean yes;

    @Option(names = "--skip-preview", description = "Do not show first what will be deleted.")
    private boolean skipPreview;

    @Mixin
    private StepOptions steps = new StepOptions();

    DestroyCommand(Console console) {
        super(console);
    }
}
