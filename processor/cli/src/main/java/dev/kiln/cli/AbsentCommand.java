package dev.kiln.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that later versions have. Whatever it is given, it says so. */
@Command(hidden = true)
final class AbsentCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Unmatched
    private List<String> anything = new ArrayList<>();

    AbsentCommand(Console console) {
        this.console = console;
    }

    /** Its model under {@code name}. */
    CommandSpec spec(String name) {
        return CommandSpec.forAnnotatedObject(this).name(name);
    }

    @Override
    public Integer call() {
        console.err()
                .println("error: " + spec.qualifiedName() + " is not part of this version of Kiln."
                        + (anything.isEmpty() ? "" : " Nothing was done."));
        return ExitCodes.FAILED;
    }
}
