package dev.kiln.runtime.cell;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How many threads a program may have where threads cost (before Java 21).
 *
 * @param callbacks at most, for functions of the user's
 * @param blocking at most, for those that are said to block
 * @param report is told once when a limit is reached
 * @param executor whose threads to use; null for threads of the program's own
 */
public record ThreadLimits(
        int callbacks,
        int blocking,
        Consumer<String> report,
        @Nullable Executor executor) {
    /** The system property that sets {@link #callbacks}; 256 without it. */
    public static final String CALLBACKS = "kiln.threads";

    /** The system property that sets {@link #blocking}; 256 without it. */
    public static final String BLOCKING = "kiln.blockingThreads";

    private static final int USUAL = 256;

    /** Limits of the program's own threads. */
    public ThreadLimits(int callbacks, int blocking, Consumer<String> report) {
        this(callbacks, blocking, report, null);
    }

    /** The limits that the system properties set; none from Java 21 on, where threads are virtual. */
    public static ThreadLimits ofSystem(Consumer<String> report) {
        if (Threads.areVirtual()) {
            return new ThreadLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, report);
        }
        return new ThreadLimits(property(CALLBACKS), property(BLOCKING), report);
    }

    /** Threads of {@code executor}, which limits them as it likes; calls that block get as many as on Java 17. */
    public static ThreadLimits of(Executor executor, Consumer<String> report) {
        return new ThreadLimits(Integer.MAX_VALUE, property(BLOCKING), report, executor);
    }

    private static int property(String name) {
        return Math.max(1, Integer.getInteger(name, USUAL));
    }
}
