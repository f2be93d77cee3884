package dev.kiln.runtime.typed;

/** A value is read that only an update can tell; what is made from it is unknown, too. */
public final class UnknownValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Made without a stack trace: it is a signal, not an error. */
    public UnknownValueException() {
        super("the value is not known before the update", null, false, false);
    }
}
