package dev.kiln.runtime;

import dev.kiln.runtime.value.SecretTexts;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stands for another exception whose message, or that of a cause, has a secret in it, and prints as that one would. */
final class DiscreetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;

    private DiscreetException(Throwable original, String message) {
        super(message);
        this.text = message.isEmpty()
                ? original.getClass().getName()
                : original.getClass().getName() + ": " + message;
        setStackTrace(original.getStackTrace());
    }

    /** {@code failure} itself where neither it nor a cause says a secret. */
    static Throwable of(Throwable failure, SecretTexts secrets) {
        return tells(failure, secrets, seen()) ? copy(failure, secrets, seen()) : failure;
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean tells(Throwable failure, SecretTexts secrets, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return false;
        }
        var text = failure.toString();
        if (!secrets.scrub(text).equals(text)) {
            return true;
        }
        var cause = failure.getCause();
        if (cause != null && tells(cause, secrets, seen)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (tells(suppressed, secrets, seen)) {
                return true;
            }
        }
        return false;
    }

    private static DiscreetException copy(Throwable failure, SecretTexts secrets, Set<Throwable> seen) {
        seen.add(failure);
        var message = failure.getMessage();
        var copy = new DiscreetException(failure, message == null ? "" : secrets.scrub(message));
        var cause = failure.getCause();
        if (cause != null && !seen.contains(cause)) {
            copy.initCause(copy(cause, secrets, seen));
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                copy.addSuppressed(copy(suppressed, secrets, seen));
            }
        }
        return copy;
    }

    @Override
    public String toString() {
        return text;
    }
}
