package dev.kiln.engine.problem;

import org.jspecify.annotations.Nullable;

/** Something that the user must know and that ends what was being done. The message says what, where and what to do. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int exitCode;

    /** A problem with the input, the program or a step: exit code 1. */
    public Problem(String message) {
        this(message, 1, null);
    }

    /** A problem with the input, the program or a step, and what brought it about, for {@code --debug}. */
    public Problem(String message, Throwable cause) {
        this(message, 1, cause);
    }

    private Problem(String message, int exitCode, @Nullable Throwable cause) {
        super(message, cause);
        this.text = message;
        this.exitCode = exitCode;
    }

    /** A wrong command line: exit code 2. */
    public static Problem usage(String message) {
        return new Problem(message, 2, null);
    }

    /** The message. */
    public String text() {
        return text;
    }

    /** What the process answers when nothing else is to be done. */
    public int exitCode() {
        return exitCode;
    }
}
