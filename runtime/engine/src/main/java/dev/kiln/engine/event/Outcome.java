package dev.kiln.engine.event;

/** How a step ended. */
public enum Outcome {
    /** It is done. */
    SUCCEEDED,
    /** It failed; a {@link Diagnostic} says why. */
    FAILED,
    /** It was not tried, since something that it needs failed. */
    SKIPPED
}
