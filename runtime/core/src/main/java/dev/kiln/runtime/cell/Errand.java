package dev.kiln.runtime.cell;

import java.util.function.Supplier;

/**
 * What somebody else does for the program, or a call of the user's that blocks: how to name it, and when to give it up.
 *
 * @param what how the user knows it, with the line that it comes from
 * @param limitNanos how long it may take; 0 where it may take any time
 * @param late makes the failure of one that took longer
 */
public record Errand(Supplier<String> what, long limitNanos, Supplier<? extends Throwable> late) {
    /** A call that has no name and may take any time. */
    public static final Errand UNNAMED = of(() -> "");

    /** One that may take any time. */
    public static Errand of(Supplier<String> what) {
        return new Errand(what, 0, () -> {
            throw new AssertionError("no limit");
        });
    }

    /** Whether there is a limit. */
    boolean isLimited() {
        return limitNanos > 0;
    }
}
