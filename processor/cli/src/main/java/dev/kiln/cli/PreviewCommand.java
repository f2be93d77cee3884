package dev.kiln.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiln preview}. */
@Command(name = "preview", description = "Show what up would do, and do nothing.")
final class PreviewCommand extends FolderCommand {
    @Mixin
    private RefreshOption refresh = new RefreshOption();

    @Mixin
    private ExpectOption expect = new ExpectOption();

    @Mixin
    private StepOptions steps = new StepOptions();

    PreviewCommand(Console console) {
        super(console);
    }
}
