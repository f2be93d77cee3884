package dev.kiln.runtime.cell;

import java.util.function.Consumer;

/**
 * How many threads a program may have where threads cost (before Java 21).
 *
 * @param callbacks at most, for functions of the user's
 * @param blocking at most, for those that are said to block
 * @param report is told once when a limit is reached
 */
public record ThreadLimits(int callbacks, int blocking, Consumer<String> report) {
    /** The system property that sets {@link #callbacks}; 256 without it. */
    public static final String CALLBACKS = "kiln.threads";

    /** The system property that sets {@link #blocking}; 256 without it. */
    public static final String BLOCKING = "kiln.blockingThreads";

    private static final int USUAL = 256;

    /** The limits that the system properties set; none from Java 21 on, where threads are virtual. */
    public static ThreadLimits ofSystem(Consumer<String> report) {
        if (Threads.areVirtual()) {
            return new ThreadLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, report);
        }
        return new ThreadLimits(
                Math.max(1, Integer.getInteger(CALLBACKS, USUAL)),
                Math.max(1, Integer.getInteger(BLOCKING, USUAL)),
                report);
    }
}
