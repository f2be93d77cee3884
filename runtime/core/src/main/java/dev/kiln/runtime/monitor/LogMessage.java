package dev.kiln.runtime.monitor;

import java.util.Optional;

/**
 * Something for the user to read. Holds no secret.
 *
 * @param urn the resource that it is about
 * @param ephemeral whether it only matters while the run goes on
 */
public record LogMessage(Severity severity, String text, Optional<String> urn, boolean ephemeral) {
    /** How much it matters. */
    public enum Severity {
        /** Shown with {@code --debug} only. */
        DEBUG,
        /** Good to know. */
        INFO,
        /** Probably a mistake. */
        WARNING,
        /** The run fails. */
        ERROR
    }
}
