package dev.kiln.schema.read;

import java.nio.charset.CharacterCodingException;

/** Here begins a byte sequence that is no character in UTF-8. */
final class NotUtf8Exception extends CharacterCodingException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    NotUtf8Exception(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** From 1, in Java's characters. */
    int column() {
        return column;
    }
}
