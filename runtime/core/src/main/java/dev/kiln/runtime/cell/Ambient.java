package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** The program that a thread works for. Bound for the length of a call, and then what was bound before. */
public final class Ambient {
    private static final ThreadLocal<@Nullable Home> CURRENT = new ThreadLocal<>();

    private Ambient() {}

    /** The home that this thread works for, or null. */
    public static @Nullable Home current() {
        return CURRENT.get();
    }

    /** Binds {@code home} to this thread and returns what was bound. */
    public static @Nullable Home bind(@Nullable Home home) {
        var before = CURRENT.get();
        if (home == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(home);
        }
        return before;
    }
}
