package dev.kiln.runtime.value;

/** A text is not the JSON of a property value. The message has line and column where they are known, never a value. */
public final class PropertyJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, and where. */
    public PropertyJsonException(String message) {
        super(message);
    }
}
