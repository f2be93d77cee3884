package dev.kiln.runtime;

import java.time.Duration;

/** Times as the user reads them. */
final class Durations {
    private Durations() {}

    /** Such as {@code 10 s}, {@code 1.5 s}, {@code 250 ms}. */
    static String shown(Duration duration) {
        var millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis % 1000 == 0 || millis >= 10_000
                ? millis / 1000 + " s"
                : millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
}
