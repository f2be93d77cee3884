package dev.kiln.engine.event;

import dev.kiln.runtime.monitor.LogMessage.Severity;
import java.util.Optional;

/**
 * Something that went wrong or is worth knowing.
 *
 * @param subject the resource or output that it is about, as the user calls it
 * @param source the user's line, where it is known
 * @param cause for {@code --debug}
 */
public record Diagnostic(
        Severity severity,
        String message,
        Optional<String> subject,
        Optional<String> source,
        Optional<Throwable> cause) {
    /** An error about a resource. */
    public static Diagnostic error(
            String message, Optional<String> subject, Optional<String> source, Optional<Throwable> cause) {
        return new Diagnostic(Severity.ERROR, message, subject, source, cause);
    }

    /** A warning about nothing in particular. */
    public static Diagnostic warning(String message) {
        return new Diagnostic(Severity.WARNING, message, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
