package dev.kiln.schema.read;

/** What stops reading: the text is not of the language that it is said to be in. */
final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;
    private final int column;

    SyntaxException(String code, String message, int line, int column) {
        super(message, null, false, false);
        this.code = code;
        this.line = line;
        this.column = column;
    }

    String code() {
        return code;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
