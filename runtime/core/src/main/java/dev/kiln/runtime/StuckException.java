package dev.kiln.runtime;

/** An output waits for something that nothing can bring about any more. */
final class StuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StuckException(String message) {
        super(message, null, false, false);
    }
}
