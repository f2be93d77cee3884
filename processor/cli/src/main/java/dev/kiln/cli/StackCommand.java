package dev.kiln.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln stack}: alone it shows the stack. */
@Command(
        name = "stack",
        description = "Show the stack, or make, select, list, move and remove stacks.",
        synopsisSubcommandLabel = "[init | select | ls | rm | export | import]")
final class StackCommand extends OptionCommand implements Holder {
    @Option(names = "--show-secrets", description = "Show secrets as they are.")
    private boolean showSecrets;

    @Option(
            names = {"-u", "--show-urns"},
            description = "Show the URNs of resources.")
    private boolean showUrns;

    private final Console console;

    StackCommand(Console console) {
        super(console);
        this.console = console;
    }

    @Override
    public void addTo(CommandLine group) {
        group.addSubcommand(new InitCommand(console))
                .addSubcommand(new SelectCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new RemoveCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ImportCommand(console));
    }

    /** {@code kiln stack init}. */
    @Command(name = "init", description = "Make a stack, and select it.")
    static final class InitCommand extends OptionCommand {
        @Parameters(paramLabel = "NAME", description = "The stack.")
        private String name = "";

        InitCommand(Console console) {
            super(console);
        }
    }

    /** {@code kiln stack select}. */
    @Command(name = "select", description = "Say which stack the commands take that name none.")
    static final class SelectCommand extends OptionCommand {
        @Option(
                names = {"-c", "--create"},
                description = "Make the stack where there is none.")
        private boolean create;

        @Parameters(paramLabel = "NAME", description = "The stack.")
        private String name = "";

        SelectCommand(Console console) {
            super(console);
        }
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

        @Option(names = "--force", description = "Forget the resources that it still has.")
        private boolean force;

        @Nullable
        @Parameters(arity = "0..1", paramLabel = "NAME", description = "The stack (default: that of --stack).")
        private String name;

        RemoveCommand(Console console) {
            super(console);
        }
    }

    /** {@code kiln stack export}. */
    @Command(
            name = "export",
            description = "Write the state for another folder or engine, secrets sealed with a passphrase.")
    static final class ExportCommand extends OptionCommand {
        @Mixin
        private FileOption file = new FileOption();

        ExportCommand(Console console) {
            super(console);
        }
    }

    /** {@code kiln stack import}. */
    @Command(name = "import", description = "Put an exported state in the place of the stack's.")
    static final class ImportCommand extends OptionCommand {
        @Mixin
        private FileOption file = new FileOption();

        @Option(names = "--force", description = "Import it also where it does not fit the stack.")
        private boolean force;

        ImportCommand(Console console) {
            super(console);
        }
    }
}
