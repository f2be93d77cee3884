package dev.kiln.runtime;

import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.monitor.ProgramResult;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** What went wrong in a program, without its secrets, in the order in which it did, each failure once. */
final class Failures {
    /** Their names add nothing to their messages. Those of their subclasses do. */
    private static final Set<Class<?>> SPEAKING =
            Set.of(IllegalArgumentException.class, IllegalStateException.class, TimeoutException.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Discretion discretion;
    private final LongSupplier next;
    private final Map<Throwable, Told> told = new IdentityHashMap<>();

    private record Told(long number, ProgramResult.Failure failure) {}

    /** @param next numbers failures in the order in which they come */
    Failures(Discretion discretion, LongSupplier next) {
        this.discretion = discretion;
        this.next = next;
    }

    /** Notes a failure of something that the user can name. */
    void report(Throwable failure, String subject, Optional<String> birth) {
        report(failure, Optional.of(subject), birth);
    }

    /** Notes a failure of nothing in particular. */
    void report(Throwable failure) {
        report(failure, Optional.empty(), Optional.empty());
    }

    /** Notes a failure of an output that nobody has read. */
    void unread(Home.Unread unread) {
        report(unread.failure(), unread.number(), Optional.empty(), Optional.empty());
    }

    /** Notes a failure; {@code birth} is the user's line where its own frames hold none. */
    void report(Throwable failure, Optional<String> subject, Optional<String> birth) {
        report(failure, next.getAsLong(), subject, birth);
    }

    private void report(Throwable failure, long number, Optional<String> subject, Optional<String> birth) {
        lock.lock();
        try {
            add(failure, number, subject, birth);
        } finally {
            lock.unlock();
        }
    }

    ProgramResult result() {
        lock.lock();
        try {
            return new ProgramResult(told.values().stream()
                    .sorted(Comparator.comparingLong(Told::number))
                    .map(Told::failure)
                    .toList());
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

    private void add(Throwable thrown, long number, Optional<String> subject, Optional<String> birth) {
        var failure = unwrapped(thrown);
        if (failure instanceof StepFailedException) {
            return;
        }
        var before = told.get(failure);
        told.put(
                failure,
                before == null
                        ? new Told(number, first(failure, thrown, subject, birth))
                        : new Told(Math.min(number, before.number), again(before.failure, subject, birth)));
    }

    private ProgramResult.Failure first(
            Throwable failure, Throwable thrown, Optional<String> subject, Optional<String> birth) {
        var line = Birth.line(failure).or(() -> Birth.line(thrown)).or(() -> birth);
        return new ProgramResult.Failure(
                discretion.scrubbed(message(failure)), subject, line, discretion.scrubbed(failure));
    }

    private static ProgramResult.Failure again(
            ProgramResult.Failure before, Optional<String> subject, Optional<String> birth) {
        return new ProgramResult.Failure(
                before.message(),
                before.subject().or(() -> subject),
                before.source().or(() -> birth),
                before.cause());
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
