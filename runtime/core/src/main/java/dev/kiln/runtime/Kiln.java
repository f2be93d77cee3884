package dev.kiln.runtime;

import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.ProgramRunner;
import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.typed.InputArgs;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs programs. */
public final class Kiln {
    /** A program: what it makes, and what it exports. */
    @FunctionalInterface
    public interface Body {
        /** Declares resources; may throw, which fails the run. */
        void run(Context context) throws Exception;
    }

    private Kiln() {}

    /**
     * Runs {@code body} as the command line {@code args} says ({@code preview}, {@code up}, {@code destroy}, …), on the
     * engine found on the class path. Ends the process where the exit code is not 0.
     */
    public static void run(String[] args, Body body) {
        run(args, KilnOptions.NONE, body);
    }

    /** The same, run as {@code options} say. */
    public static void run(String[] args, KilnOptions options, Body body) {
        var code = Launcher.run(args, program(options, body));
        if (code != 0) {
            System.out.flush();
            System.err.flush();
            System.exit(code);
        }
    }

    /** {@code body} for an engine that is at hand: tests, and programs within programs. */
    public static ProgramRunner program(Body body) {
        return program(KilnOptions.NONE, body);
    }

    /** The same, run as {@code options} say. */
    public static ProgramRunner program(KilnOptions options, Body body) {
        return program(options, body, resource -> {});
    }

    /** {@code body} for an engine that is at hand; {@code made} is told of each resource as it is declared, on its thread. */
    public static ProgramRunner program(Body body, Consumer<? super AnyResource> made) {
        return program(KilnOptions.NONE, body, made);
    }

    private static ProgramRunner program(KilnOptions options, Body body, Consumer<? super AnyResource> made) {
        return (deployment, monitor) ->
                new Program(deployment, monitor, made, Patience.USUAL, options.limits()).run(body);
    }

    /** The result of the provider's function {@code token}; unknown while an argument is unknown. */
    public static <T extends @Nullable Object> Output<T> invoke(
            PackageInfo packageInfo,
            String token,
            @Nullable InputArgs args,
            InvokeOptions options,
            Decoder<T> decoder) {
        return Calls.function(Program.current("The function " + token), packageInfo, token, args, options, decoder);
    }
}
