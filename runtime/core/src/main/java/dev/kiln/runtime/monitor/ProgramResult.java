package dev.kiln.runtime.monitor;

import java.util.List;
import java.util.Optional;

/**
 * How a program ended.
 *
 * @param failures what went wrong in the program itself, the first one first; steps that the engine reported failed are
 *     not among them
 */
public record ProgramResult(List<Failure> failures) {
    /** Whether the program itself did all that it meant to. */
    public boolean succeeded() {
        return failures.isEmpty();
    }

    /**
     * One failure, ready for the user.
     *
     * @param message what failed and why, without any secret
     * @param subject the resource or the named output that it is about
     * @param source the user's own line, {@code File.java:12}
     * @param cause for {@code --debug}
     */
    public record Failure(String message, Optional<String> subject, Optional<String> source, Throwable cause) {}
}
