package dev.kiln.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiln refresh}. */
@Command(
        name = "refresh",
        description = "Take into the state what has become of the resources. Nothing else is changed.")
final class RefreshCommand extends FolderCommand {
    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Option(names = "--preview-only", description = "Only show what has become of them.")
    private boolean previewOnly;

    @Option(names = "--clear-pending-creates", description = "Forget creations whose end an earlier run does not know.")
    private boolean clearPendingCreates;

    @Mixin
    private ExpectOption expect = new ExpectOption();

    @Mixin
    private StepOptions steps = new StepOptions();

    RefreshCommand(Console console) {
        super(console);
    }
}
