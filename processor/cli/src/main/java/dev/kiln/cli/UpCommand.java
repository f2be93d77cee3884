package dev.kiln.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiln up}. */
@Command(name = "up", description = "Create, update and delete resources, so that they are what the program says.")
final class UpCommand extends FolderCommand {
    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Mixin
    private RefreshOption refresh = new RefreshOption();

    @Mixin
    private ExpectOption expect = new ExpectOption();

    @Mixin
    private StepOptions steps = new StepOptions();

    UpCommand(Console console) {
        super(console);
    }
}
