package dev.kiln.schema.diagnostic;

import java.util.Comparator;

/**
 * One thing that is wrong, or worth knowing, about an input.
 *
 * @param code stable, upper-case with dashes, such as {@code REF-MISSING}
 * @param message what is wrong and what to do about it; one paragraph without the place
 */
public record Diagnostic(Severity severity, String code, String message, Origin origin)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::origin)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** Control characters of {@code message}, which may quote the input, become escapes: it is for terminals. */
    public Diagnostic {
        message = visible(message);
    }

    /** How bad it is. */
    public enum Severity {
        /** Nothing can be made of the input. */
        ERROR,
        /** Something of the input has no effect, or not the one that is likely meant. */
        WARNING
    }

    /** An error. */
    public static Diagnostic error(String code, Origin origin, String message) {
        return new Diagnostic(Severity.ERROR, code, message, origin);
    }

    /** A warning. */
    public static Diagnostic warning(String code, Origin origin, String message) {
        return new Diagnostic(Severity.WARNING, code, message, origin);
    }

    /** Whether it stops what comes next. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: error[CODE]: message}. */
    @Override
    public String toString() {
        String place = origin.toString();
        return (place.isEmpty() ? "" : place + ": ") + (isError() ? "error[" : "warning[") + code + "]: " + message;
    }

    private static String visible(String text) {
        if (text.codePoints().noneMatch(Diagnostic::isInvisible)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (isInvisible(character)) {
                shown.append(String.format("\\u%04x", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE;
    }
}
