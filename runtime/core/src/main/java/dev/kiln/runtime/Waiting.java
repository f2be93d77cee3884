package dev.kiln.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * How to name what an output waits for, and how long to wait: {@code Waiting.on("the inventory").atMost(…)}. Goes with
 * the operations that wait for something outside of the program.
 */
public final class Waiting {
    private final String name;
    private final Optional<Duration> limit;

    private Waiting(String name, Optional<Duration> limit) {
        this.name = name;
        this.limit = limit;
    }

    /**
     * Waiting for what the user knows as {@code name}: it stands in messages about it.
     *
     * @throws IllegalArgumentException where the name is blank
     */
    public static Waiting on(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("what is waited for needs a name that is not blank");
        }
        return new Waiting(name, Optional.empty());
    }

    /**
     * The same, for {@code limit} at most: then the output fails with a {@link java.util.concurrent.TimeoutException}, and
     * a call that blocks is interrupted.
     *
     * @throws IllegalArgumentException where it is not more than zero
     */
    public Waiting atMost(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("the time to wait for '" + name + "' must be more than zero");
        }
        return new Waiting(name, Optional.of(limit));
    }

    String name() {
        return name;
    }

    /** How long at most. */
    Optional<Duration> limit() {
        return limit;
    }
}
