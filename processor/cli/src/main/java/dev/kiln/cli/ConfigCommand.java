package dev.kiln.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiln config}. */
@Command(
        name = "config",
        description = "Read and change the configuration of a stack.",
        synopsisSubcommandLabel = "(set | get | rm)")
final class ConfigCommand implements Group {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Console console;

    ConfigCommand(Console console) {
        this.console = console;
    }

    @Override
    public void addTo(CommandLine group) {
        group.addSubcommand(new SetCommand(console))
                .addSubcommand(new GetCommand(console))
                .addSubcommand(new RemoveCommand(console));
    }

    @Override
    public CommandSpec spec() {
        return spec;
    }

    /** {@code kiln config set}. */
    @Command(name = "set", description = "Set a value.")
    static final class SetCommand extends OptionCommand {
        @Option(names = "--secret", description = "Keep the value encrypted, and never print it.")
        private boolean secret;

        @Parameters(index = "0", paramLabel = "KEY", description = "Such as replicas, or aws:region.")
        private String key = "";

        @Nullable
        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "VALUE",
                description = "Without it, the value is read from standard input.")
        private String value;

        SetCommand(Console console) {
            super(console);
        }
    }

    /** {@code kiln config get}. */
    @Command(name = "get", description = "Print a value, or all of them.")
    static final class GetCommand extends OptionCommand {
        @Nullable
        @Parameters(arity = "0..1", paramLabel = "KEY", description = "Without it, all keys and values.")
        private String key;

        @Option(names = "--show-secrets", description = "Print secret values as they are.")
        private boolean showSecrets;

        GetCommand(Console console) {
            super(console);
        }
    }

    /** {@code kiln config rm}. */
    @Command(name = "rm", description = "Remove a value.")
    static final class RemoveCommand extends OptionCommand {
        @Parameters(paramLabel = "KEY", description = "The key of the value.")
        private String key = "";

        RemoveCommand(Console console) {
            super(console);
        }
    }
}
