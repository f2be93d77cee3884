package dev.kiln.runtime;

/**
 * A resource's step failed in the engine, or was left out because another one failed. Its outputs fail with this; the
 * engine has told the user already.
 */
public final class StepFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient String urn;

    StepFailedException(String urn, String message) {
        super(message, null, false, false);
        this.urn = urn;
    }

    /** The resource's URN. */
    public String urn() {
        return urn;
    }
}
