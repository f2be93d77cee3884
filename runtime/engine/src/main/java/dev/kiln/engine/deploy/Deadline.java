package dev.kiln.engine.deploy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps a provider's call within the time that the user gives it. */
final class Deadline {
    /** How long a call that was interrupted may take to end. */
    private static final long GRACE_SECONDS = 5;

    private Deadline() {}

    /** What {@code call} gives; interrupts it when it takes longer than {@code most}. */
    static <T> T keep(Optional<Duration> most, String operation, Callable<T> call) throws Exception {
        if (most.isEmpty()) {
            return call.call();
        }
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, Thread.currentThread().getName() + "-timed");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(most.get().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return late(task, thread, operation, most.get());
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    /** What came all the same while it was told to stop counts: the resource is there then. */
    private static <T> T late(FutureTask<T> task, Thread thread, String operation, Duration most) throws Exception {
        thread.interrupt();
        String text = "it took longer than the " + shown(most) + " that `customTimeouts` gives it to " + operation;
        try {
            return task.get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StepFailure(
                    text + ", and did not stop when it was interrupted: look whether it has come about all the same",
                    e);
        } catch (ExecutionException e) {
            throw new StepFailure(text, e.getCause());
        }
    }

    private static Exception thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception exception ? exception : e;
    }

    /** As the user would write it: {@code 1h30m}. */
    private static String shown(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
