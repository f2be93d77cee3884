package dev.kiln.cli;

import dev.kiln.schema.diagnostic.Nearest;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IExitCodeExceptionMapper;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user reads when a command does not end well, and the exit code that goes with it. */
final class Errors implements IExecutionExceptionHandler, IParameterExceptionHandler, IExitCodeExceptionMapper {
    private final Console console;

    Errors(Console console) {
        this.console = console;
    }

    static boolean wantsTrace(String... args) {
        return Arrays.asList(args).contains(CommonOptions.DEBUG);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        var trace = result.hasMatchedOption(CommonOptions.DEBUG)
                || wantsTrace(result.originalArgs().toArray(String[]::new));
        if (!(failure instanceof FailedException)) {
            return bug(failure, trace);
        }
        console.err().println("error: " + failure.getMessage());
        if (trace) {
            failure.printStackTrace(console.err());
        }
        return ExitCodes.FAILED;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        var command = failure.getCommandLine();
        var name = command.getCommandSpec().qualifiedName();
        console.err().println("error: " + name + ": " + failure.getMessage());
        var meant = meant(failure);
        if (meant.isPresent()) {
            console.err().println("Did you mean: " + meant.get() + '?');
        } else if (!UnmatchedArgumentException.printSuggestions(failure, console.err()) && args.length == 0) {
            command.usage(console.err());
        } else {
            console.err().println("Run " + name + " --help.");
        }
        return ExitCodes.USAGE;
    }

    /** The option or command that somebody may have meant. */
    private static Optional<String> meant(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        var word = unmatched.getUnmatched().get(0).split("=", 2)[0];
        var command = failure.getCommandLine();
        return unmatched.isUnknownOption()
                ? Nearest.to(word, command.getCommandSpec().optionsMap().keySet())
                : Nearest.to(word, command.getSubcommands().keySet())
                        .map(name -> command.getCommandSpec().qualifiedName() + " " + name);
    }

    @Override
    public int getExitCode(Throwable failure) {
        return failure instanceof FailedException ? ExitCodes.FAILED : ExitCodes.BUG;
    }

    /** Says that Kiln is at fault. */
    int bug(Throwable failure, boolean trace) {
        console.err().println("error: this is a bug in Kiln: " + failure);
        if (trace) {
            failure.printStackTrace(console.err());
        } else {
            console.err().println("Run it again with --debug for the trace, and report it.");
        }
        return ExitCodes.BUG;
    }
}
