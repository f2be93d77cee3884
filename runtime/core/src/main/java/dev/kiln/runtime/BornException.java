package dev.kiln.runtime;

import java.util.Optional;

/** Goes with a failure whose own frames hold no line of the user's, and says where its output was made. */
final class BornException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    BornException(String what, String line) {
        super("of " + what + " at " + line, null, false, false);
        this.line = line;
    }

    /** The line that goes with {@code failure}, where there is one. */
    static Optional<String> of(Throwable failure) {
        for (Throwable each : failure.getSuppressed()) {
            if (each instanceof BornException born) {
                return Optional.of(born.line);
            }
        }
        return Optional.empty();
    }
}
