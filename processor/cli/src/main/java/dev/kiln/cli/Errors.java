package dev.kiln.cli;

import java.util.Arrays;
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
        if (!UnmatchedArgumentException.printSuggestions(failure, console.err()) && args.length == 0) {
            command.usage(console.err());
        } else {
            console.err().println("Run " + name + " --help.");
        }
        return ExitCodes.USAGE;
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
