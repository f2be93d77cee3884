package dev.kiln.runtime;

import dev.kiln.runtime.monitor.Engine;
import dev.kiln.runtime.monitor.Launch;
import dev.kiln.runtime.monitor.ProgramRunner;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the engine for a program and hands over to it. */
final class Launcher {
    private Launcher() {}

    static int run(String[] args, ProgramRunner program) {
        var launch = new Launch(
                List.of(args),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                System.in,
                System.out,
                System.err,
                isTerminal());
        var engines = ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var engine = choose(engines, launch);
        if (engine == null) {
            System.err.println("error: no engine is on the class path to run this program. Add dev.kiln:kiln-engine"
                    + " (the embedded engine) to its dependencies.");
            return 1;
        }
        return engine.run(launch, program);
    }

    static @Nullable Engine choose(List<Engine> engines, Launch launch) {
        return engines.stream()
                .filter(engine -> !engine.isDefault() && engine.accepts(launch))
                .findFirst()
                .or(() -> engines.stream().filter(Engine::isDefault).findFirst())
                .orElse(null);
    }

    /** From Java 22 on there is a console without a terminal, too, which then says so. */
    private static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
