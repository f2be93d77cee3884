package dev.kiln.runtime.monitor;

import java.time.Duration;
import java.util.Optional;

/** How long a provider may take for a resource. What is empty is left to the provider. */
public record CustomTimeouts(
        Optional<Duration> create, Optional<Duration> update, Optional<Duration> delete, Optional<Duration> read) {
    /** All of it left to the provider. */
    public static final CustomTimeouts NONE =
            new CustomTimeouts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
