package dev.kiln.runtime;

import dev.kiln.runtime.monitor.ProgramResult;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** What went wrong in a program, without its secrets, in the order in which it did, each failure once. */
final class Failures {
    /** Their names add nothing to their messages. Those of their subclasses do. */
    private static final Set<Class<?>> SPEAKING =
            Set.of(IllegalArgumentException.class, IllegalStateException.class, TimeoutException.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Discretion discretion;
    private final List<ProgramResult.Failure> inOrder = new ArrayList<>();
    private final Map<Throwable, Integer> places = new IdentityHashMap<>();

    Failures(Discretion discretion) {
        this.discretion = discretion;
    }

    /** Notes a failure of something that the user can name. */
    void report(Throwable failure, String subject, Optional<String> birth) {
        report(failure, Optional.of(subject), birth);
    }

    /** Notes a failure of an output that nobody has read. */
    void report(Throwable failure) {
        report(failure, Optional.empty(), Optional.empty());
    }

    /** Notes a failure; {@code birth} is the user's line where its own frames hold none. */
    void report(Throwable failure, Optional<String> subject, Optional<String> birth) {
        lock.lock();
        try {
            add(failure, subject, birth);
        } finally {
            lock.unlock();
        }
    }

    ProgramResult result() {
        lock.lock();
        try {
            return new ProgramResult(List.copyOf(inOrder));
        } finally {
            lock.unlock();
        }
    }

    /** What went wrong itself, where {@code failure} only says that it did so in a future. */
    static Throwable unwrapped(Throwable failure) {
        var inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private void add(Throwable thrown, Optional<String> subject, Optional<String> birth) {
        var failure = unwrapped(thrown);
        if (failure instanceof StepFailedException) {
            return;
        }
        var place = places.putIfAbsent(failure, inOrder.size());
        if (place == null) {
            var line = Birth.line(failure).or(() -> Birth.line(thrown)).or(() -> birth);
            inOrder.add(new ProgramResult.Failure(
                    discretion.scrubbed(message(failure)), subject, line, discretion.scrubbed(failure)));
            return;
        }
        var before = inOrder.get(place);
        inOrder.set(
                place,
                new ProgramResult.Failure(
                        before.message(),
                        before.subject().or(() -> subject),
                        before.source().or(() -> birth),
                        before.cause()));
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        var own = failure.getClass().getName().startsWith("dev.kiln.");
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        return own || SPEAKING.contains(failure.getClass())
                ? message
                : failure.getClass().getSimpleName() + ": " + message;
    }
}
