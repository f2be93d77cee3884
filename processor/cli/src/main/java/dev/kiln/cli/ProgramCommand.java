package dev.kiln.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that the user's program carries out, with the same arguments, once it is built. */
abstract class ProgramCommand implements Callable<Integer> {
    /** The label of the argument that says where the program is; it is not handed on. */
    static final String PLACE = "DIR";

    @Mixin
    private ProgramOptions options = new ProgramOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    ProgramCommand(Console console) {
        this.console = console;
    }

    /** Where the program is, as the user says it. */
    abstract String place();

    @Override
    public final Integer call() throws InterruptedException {
        var above = spec.commandLine().getParent().getParseResult();
        if (above != null && !above.matchedOptions().isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "options are written behind the whole command, not before `" + spec.name() + '`');
        }
        return new Launching(console).launch(place(), HandedOn.arguments(spec, console));
    }
}
