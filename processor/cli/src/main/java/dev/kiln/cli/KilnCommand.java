package dev.kiln.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code kiln} itself. */
@Command(
        name = "kiln",
        description = "Compiles resource schemas into typed Java, and runs what was compiled.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 the input, the program or a step failed; 2 the command line is wrong; 70 a bug in Kiln.",
            "More about a command: kiln COMMAND --help"
        })
final class KilnCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command line {@code args}, and returns the exit code. */
    static int run(Console console, String... args) {
        var errors = new Errors(console);
        try {
            return commandLine(console, errors, args).execute(args);
        } catch (Error e) {
            return errors.bug(e, Errors.wantsTrace(args));
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** The model of {@code args}: of the one command that they name, or of all where help or a guess needs them. */
    private static CommandLine commandLine(Console console, Errors errors, String... args) {
        var root = new CommandLine(new KilnCommand());
        var named = args.length == 0 ? Optional.<Object>empty() : Commands.make(args[0], console);
        if (named.isPresent()) {
            root.addSubcommand(named.get());
        } else {
            Commands.all(console).forEach(root::addSubcommand);
        }
        return Conventions.apply(root, console, errors);
    }

    /** The model of every command there is. */
    static CommandLine complete(Console console) {
        var root = new CommandLine(new KilnCommand());
        Commands.all(console).forEach(root::addSubcommand);
        return Conventions.apply(root, console, new Errors(console));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Optional.ofNullable(KilnCommand.class.getPackage().getImplementationVersion());
            return new String[] {
                "kiln " + version.orElse("(built from sources)"),
                "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                        + System.getProperty("os.name") + ' ' + System.getProperty("os.arch")
            };
        }
    }
}
