package dev.kiln.engine.display;

import dev.kiln.engine.event.Step;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says of steps that take long that they are still under way, ever more rarely. */
final class LongSteps {
    private static final long FIRST_SECONDS = 10;

    private final Consumer<String> notice;
    private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();
    private @Nullable ScheduledThreadPoolExecutor timer;

    LongSteps(Consumer<String> notice) {
        this.notice = notice;
    }

    void started(Step step) {
        remind(step, FIRST_SECONDS, FIRST_SECONDS);
    }

    void finished(Step step) {
        Future<?> reminder = waiting.remove(step.urn());
        if (reminder != null) {
            reminder.cancel(false);
        }
    }

    private void remind(Step step, long after, long total) {
        Runnable task = () -> {
            notice.accept("still at it after " + total + " s: "
                    + step.operation().word() + " " + step.name() + " (" + step.type() + ")"
                    + step.source().map(line -> ", made at " + line).orElse(""));
            if (waiting.containsKey(step.urn())) {
                remind(step, total, total * 2);
            }
        };
        waiting.put(step.urn(), timer().schedule(task, after, TimeUnit.SECONDS));
    }

    private synchronized ScheduledThreadPoolExecutor timer() {
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "kiln-display");
                thread.setDaemon(true);
                return thread;
            });
            timer.setRemoveOnCancelPolicy(true);
        }
        return timer;
    }

    synchronized void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
