package dev.kiln.runtime;

import dev.kiln.runtime.monitor.ProgramResult;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What went wrong in a program, in the order in which it did, each failure once. */
final class Failures {
    private final List<ProgramResult.Failure> inOrder = new ArrayList<>();
    private final Map<Throwable, Integer> places = new IdentityHashMap<>();

    /** Notes a failure of something that the user can name. */
    synchronized void report(Throwable failure, String subject, Optional<String> birth) {
        add(failure, Optional.of(subject), birth);
    }

    /** Notes a failure of an output that nobody has read. */
    synchronized void report(Throwable failure) {
        add(failure, Optional.empty(), Optional.empty());
    }

    synchronized ProgramResult result() {
        return new ProgramResult(List.copyOf(inOrder));
    }

    private void add(Throwable failure, Optional<String> subject, Optional<String> birth) {
        if (failure instanceof StepFailedException) {
            return;
        }
        var place = places.putIfAbsent(failure, inOrder.size());
        if (place == null) {
            inOrder.add(new ProgramResult.Failure(
                    message(failure), subject, Birth.line(failure).or(() -> birth), failure));
            return;
        }
        var before = inOrder.get(place);
        inOrder.set(
                place,
                new ProgramResult.Failure(
                        before.message(),
                        before.subject().or(() -> subject),
                        before.source().or(() -> birth),
                        failure));
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        var own = failure.getClass().getName().startsWith("dev.kiln.");
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        return own || failure instanceof IllegalArgumentException || failure instanceof IllegalStateException
                ? message
                : failure.getClass().getSimpleName() + ": " + message;
    }
}
