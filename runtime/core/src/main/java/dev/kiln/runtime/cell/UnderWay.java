package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/**
 * One of the things that a program waits for, as the user is told of it.
 *
 * @param what how the user knows it; empty for a function of the user's that has no name
 * @param kind who ends it; null for a function of the user's on a thread of the program
 * @param frames where it is just now; empty where no thread of this process is known to work on it
 */
public record UnderWay(String what, Pending.@Nullable Kind kind, StackTraceElement[] frames) {
    /** Whether it is code that runs: of the user's, on whatever thread. */
    public boolean isCode() {
        return kind == null || kind == Pending.Kind.THREAD;
    }
}
