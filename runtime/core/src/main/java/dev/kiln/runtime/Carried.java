package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Errand;
import dev.kiln.runtime.cell.Pending;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A task of the user's that works for the program on whatever thread it runs. The run waits for its first time. */
final class Carried {
    private final Program program;
    private final String what;
    private final Optional<String> line;
    private final Pending first;

    /** @param operation how the user handed it over */
    Carried(Program program, String operation) {
        this.program = program;
        this.line = Birth.line();
        this.what = operation + line.map(at -> " at " + at).orElse("");
        this.first = program.home().begin(Errand.of(() -> what + ", which has not begun"), late -> {});
    }

    /** Runs {@code task} for the program. */
    <T extends @Nullable Object> T run(Callable<T> task) throws Exception {
        var running = program.home().begin(Pending.Kind.THREAD, () -> what);
        program.home().end(first);
        var before = Ambient.bind(program.home());
        try {
            return task.call();
        } finally {
            Ambient.bind(before);
            program.home().end(running);
        }
    }

    /** The same for one whose failure nobody is sure to take: it fails the run, too. */
    void runOnly(Runnable task) {
        bound(() -> reported(task));
    }

    /** The same where nobody can take it: its thread would only print it, with the secrets in it. */
    void runQuietly(Runnable task) {
        bound(() -> {
            try {
                reported(task);
            } catch (Throwable e) {
                // It is reported, and fails the run.
            }
        });
    }

    private void bound(Runnable task) {
        try {
            run(() -> {
                task.run();
                return null;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("a Runnable throws none", e);
        }
    }

    private void reported(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            program.failures().report(e, Optional.empty(), line);
            throw e;
        }
    }

    /** Nobody took it. */
    void refused() {
        program.home().end(first);
    }
}
