package dev.kiln.runtime;

import dev.kiln.runtime.cell.Errand;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names what is waited for. */
final class Errands {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Errands() {}

    /** What {@code operation} waits for, which the user called at {@code line}. */
    static Errand of(String operation, Optional<String> line, @Nullable Waiting waiting) {
        var place = operation + line.map(at -> " at " + at).orElse("");
        return of(() -> place, operation, line, waiting);
    }

    /** What {@code function} of the user's, given to {@code operation}, makes others do. */
    static Errand in(String operation, Object function, @Nullable Waiting waiting) {
        return of(() -> operation + " in " + owner(function), operation, Optional.empty(), waiting);
    }

    private static Errand of(
            Supplier<String> place, String operation, Optional<String> line, @Nullable Waiting waiting) {
        if (waiting == null) {
            return Errand.of(place);
        }
        Supplier<String> what = () -> "'" + waiting.name() + "' (" + place.get() + ")";
        if (waiting.limit().isEmpty()) {
            return Errand.of(what);
        }
        var limit = waiting.limit().get();
        return new Errand(what, (limit.compareTo(LONGEST) > 0 ? LONGEST : limit).toNanos(), () -> {
            var late = new TimeoutException(
                    "'" + waiting.name() + "' took longer than " + Durations.shown(limit) + ", and was given up");
            late.setStackTrace(new StackTraceElement[0]);
            Birth.mark(late, operation, line);
            return late;
        });
    }

    /** The class that holds a lambda, or the class itself. */
    static String owner(Object function) {
        var name = function.getClass().getName();
        var lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
