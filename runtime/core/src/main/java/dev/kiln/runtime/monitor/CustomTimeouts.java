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
        return create.isEmpty() && update.isEmpty() && delete.isEmpty() && read.isEmpty();
    }

    /** Timeouts to be set one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /** These, but what {@code others} set. */
    public CustomTimeouts overridden(CustomTimeouts others) {
        return new CustomTimeouts(
                others.create.or(() -> create),
                others.update.or(() -> update),
                others.delete.or(() -> delete),
                others.read.or(() -> read));
    }

    /** Collects timeouts. Each is more than nothing, or an IllegalArgumentException is thrown. */
    public static final class Builder {
        private CustomTimeouts timeouts = NONE;

        private Builder() {}

        /** How long making it may take. */
        public Builder create(Duration most) {
            return add(new CustomTimeouts(checked(most), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        /** How long changing it may take. */
        public Builder update(Duration most) {
            return add(new CustomTimeouts(Optional.empty(), checked(most), Optional.empty(), Optional.empty()));
        }

        /** How long deleting it may take. */
        public Builder delete(Duration most) {
            return add(new CustomTimeouts(Optional.empty(), Optional.empty(), checked(most), Optional.empty()));
        }

        /** How long looking it up may take. */
        public Builder read(Duration most) {
            return add(new CustomTimeouts(Optional.empty(), Optional.empty(), Optional.empty(), checked(most)));
        }

        /** The timeouts. */
        public CustomTimeouts build() {
            return timeouts;
        }

        private Builder add(CustomTimeouts more) {
            timeouts = timeouts.overridden(more);
            return this;
        }

        private static Optional<Duration> checked(Duration most) {
            if (most.isNegative() || most.isZero()) {
                throw new IllegalArgumentException("the timeout " + most + " is not more than nothing");
            }
            return Optional.of(most);
        }
    }
}
