package dev.kiln.runtime.typed;

/** A value is not of the kind that its schema promises. The message names kinds and places, never the value. */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was expected and what is there. */
    public DecodeException(String message) {
        super(message);
    }

    /** The same, seen from the place {@code where} that holds the value. */
    public DecodeException at(String where) {
        var outer = new DecodeException(where + ": " + getMessage());
        outer.setStackTrace(getStackTrace());
        return outer;
    }
}
