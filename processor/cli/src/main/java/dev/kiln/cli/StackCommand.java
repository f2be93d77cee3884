package dev.kiln.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln stack}. */
@Command(
        name = "stack",
        description = "List and remove the stacks of a program.",
        synopsisSubcommandLabel = "(ls | rm)")
final class StackCommand implements Group {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    StackCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addTo(CommandLine group) {
        group.addSubcommand(new ListCommand(console))
                .addSubcommand(new RemoveCommand(console))
                .addSubcommand(new AbsentCommand(console).spec("export"));
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    /** {@code kiln stack ls}. */
    @Command(name = "ls", description = "List the stacks.")
    static final class ListCommand extends OptionCommand {
        ListCommand(Console console) {
            super(console);
        }
    }

    /** {@code kiln stack rm}. */
    @Command(name = "rm", description = "Remove an empty stack with its configuration and history.")
    static final class RemoveCommand extends OptionCommand {
        @Option(
                names = {"-y", "--yes"},
                description = "Do not ask before removing.")
        private boolean yes;

        @Nullable
        @Parameters(arity = "0..1", paramLabel = "NAME", description = "The stack (default: that of --stack).")
        private String name;

        RemoveCommand(Console console) {
            super(console);
        }
    }
}
