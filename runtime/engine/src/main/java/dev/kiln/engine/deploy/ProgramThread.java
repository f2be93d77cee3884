package dev.kiln.engine.deploy;

import dev.kiln.runtime.monitor.ProgramResult;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The thread that waits for the program. It can be interrupted, which ends the program, without doing that to the thread
 * that writes the state.
 */
final class ProgramThread {
    private @Nullable Thread thread;
    private boolean interrupted;

    /** Runs {@code program} to its end, or until it is interrupted. */
    ProgramResult run(Callable<ProgramResult> program) {
        FutureTask<ProgramResult> task = new FutureTask<>(program);
        start(task);
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                interrupt();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new AssertionError("a program's failures are in its result", e);
            }
        }
    }

    private synchronized void start(Runnable task) {
        thread = new Thread(task, "kiln-program");
        thread.setDaemon(true);
        thread.start();
        if (interrupted) {
            thread.interrupt();
        }
    }

    /** Ends the program, now or as soon as it has begun. */
    synchronized void interrupt() {
        interrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
