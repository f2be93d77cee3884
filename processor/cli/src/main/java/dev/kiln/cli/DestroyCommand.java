package dev.kiln.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln destroy}. */
@Command(name = "destroy", description = "Delete all resources of the stack.")
final class DestroyCommand extends FolderCommand {
    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Option(names = "--preview-only", description = "Only show what would be deleted.")
    private boolean previewOnly;

    @Mixin
    private RefreshOption refresh = new RefreshOption();

    @Mixin
    private StepOptions steps = new StepOptions();

    DestroyCommand(Console console) {
        super(console);
    }
}
