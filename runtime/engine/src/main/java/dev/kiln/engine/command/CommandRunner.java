package dev.kiln.engine.command;

import dev.kiln.engine.deploy.ProviderSource;
import dev.kiln.engine.display.Colors;
import dev.kiln.engine.display.Problems;
import dev.kiln.engine.display.Scrubber;
import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.monitor.Launch;
import dev.kiln.runtime.monitor.ProgramRunner;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a command line says, and turns what goes wrong into a message and an exit code. */
public final class CommandRunner {
    private static final int BUG = 70;

    private final ProviderSource providers;

    /** @param providers where the providers come from */
    public CommandRunner(ProviderSource providers) {
        this.providers = providers;
    }

    /** The exit code: 0 done, 1 the input, the program or a step failed, 2 the command line is wrong, 70 our bug. */
    public int run(Launch launch, ProgramRunner program) {
        Session session = null;
        try {
            Options options = OptionParser.parse(launch.arguments());
            session = new Session(launch, options);
            return command(session, program);
        } catch (Problem problem) {
            problems(launch, session)
                    .print(Diagnostic.error(
                            problem.text(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.ofNullable(problem.getCause())));
            return problem.exitCode();
        } catch (RuntimeException | Error e) {
            problems(launch, session)
                    .print(Diagnostic.error(
                            "this is a bug of Kiln: " + e + ". `--debug` shows where it happened",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(e)));
            return BUG;
        }
    }

    private static Problems problems(Launch launch, @Nullable Session session) {
        return session != null
                ? session.problems
                : new Problems(
                        launch.err(), new Colors(false), launch.arguments().contains("--debug"), new Scrubber());
    }

    private int command(Session session, ProgramRunner program) {
        if (session.options.has(Option.HELP)) {
            Commands.named(session.options.command())
                    .map(Commands::help)
                    .orElseGet(Commands::overview)
                    .forEach(session.launch.out()::println);
            return 0;
        }
        Commands command = Commands.named(session.options.command()).orElseThrow();
        return switch (command) {
            case PREVIEW, UP, DESTROY, REFRESH_STATE -> deploy(session, program);
            case OUTPUTS -> new OutputsCommand(session).run();
            case CONFIG_SET -> new ConfigCommand(session).set();
            case CONFIG_GET -> new ConfigCommand(session).get();
            case CONFIG_RM -> new ConfigCommand(session).remove();
            case STACK -> new StackShow(session).run();
            case STACK_INIT -> new StackCommand(session).init();
            case STACK_SELECT -> new StackCommand(session).select();
            case STACK_EXPORT -> new StackTransfer(session).exportState();
            case STACK_IMPORT -> new StackTransfer(session).importState();
            case STACK_LS -> new StackCommand(session).list();
            case STACK_RM -> new StackCommand(session).remove();
        };
    }

    /** With {@code --json} the program's own prints go to the error stream: the document stands alone. */
    private int deploy(Session session, ProgramRunner program) {
        PrintStream before = System.out;
        boolean moved = session.options.json() && session.launch.out() == before;
        if (moved) {
            System.setOut(session.launch.err());
        }
        try {
            return new DeployCommand(session, program, providers).run();
        } finally {
            if (moved) {
                System.setOut(before);
            }
        }
    }
}
