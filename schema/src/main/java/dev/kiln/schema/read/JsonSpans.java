package dev.kiln.schema.read;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds where the values of a JSON text in UTF-8 begin and end. What it passes over is not checked. */
final class JsonSpans {
    /** No key of the schema language that {@link #shortWords} is asked for is longer. */
    private static final int SHORT = 16;

    private final byte[] text;
    private final Set<String> shortWords = new HashSet<>();
    private int at;

    /** A value: from its first character to the one after its last. */
    record Span(int from, int to) {}

    JsonSpans(byte[] text) {
        this.text = text;
    }

    /**
     * The members of the one object that the text is.
     *
     * @param sections members that are objects themselves, whose members go into {@code inside}
     */
    Map<String, Span> whole(Set<String> sections, Map<String, Map<String, Span>> inside) {
        boolean marked = text.length > 2 && (text[0] & 0xFF) == 0xEF && (text[1] & 0xFF) == 0xBB;
        at = marked ? 3 : 0;
        Map<String, Span> members = new LinkedHashMap<>();
        object(members, key -> {
            int from = at;
            if (sections.contains(key)) {
                Map<String, Span> entries = new LinkedHashMap<>();
                object(entries, entry -> value());
                inside.put(key, entries);
                return new Span(from, at);
            }
            return value();
        });
        space();
        if (at < text.length) {
            throw broken();
        }
        return members;
    }

    /** Goes over an object; a key with an escape or for the second time is for a real reader. */
    private void object(Map<String, Span> members, Function<String, Span> value) {
        space();
        expect('{');
        space();
        while (current() != '}') {
            if (!members.isEmpty()) {
                expect(',');
                space();
            }
            String key = key();
            space();
            expect(':');
            if (members.put(key, value.apply(key)) != null) {
                throw broken();
            }
            space();
        }
        at++;
    }

    /** Short strings, keys or not, in the objects that were gone over: no deeper than in them. */
    Set<String> shortWords() {
        return shortWords;
    }

    String text(Span span) {
        return string(span.from(), span.to());
    }

    /** Gives each string within a value that has no blank and no control character, as written between its quotes. */
    void words(Span span, Consumer<String> receiver) {
        at = span.from();
        while (at < span.to()) {
            if (text[at] == '"') {
                int from = at + 1;
                string();
                if (isWord(from, at - 1)) {
                    receiver.accept(string(from, at - 1));
                }
            } else {
                at++;
            }
        }
    }

    private boolean isWord(int from, int to) {
        for (int index = from; index < to; index++) {
            if (text[index] >= 0 && text[index] <= ' ') {
                return false;
            }
        }
        return true;
    }

    private String key() {
        int from = at + 1;
        string();
        String key = string(from, at - 1);
        if (key.indexOf('\\') >= 0) {
            throw broken();
        }
        return key;
    }

    private Span value() {
        space();
        int from = at;
        byte first = current();
        if (first == '{' || first == '[') {
            nested();
        } else if (first == '"') {
            string();
        } else {
            scalar();
        }
        return new Span(from, at);
    }

    private void nested() {
        int depth = 0;
        do {
            byte each = current();
            if (each == '"') {
                int from = at + 1;
                string();
                if (depth == 1 && at - from <= SHORT) {
                    shortWords.add(string(from, at - 1).toLowerCase(Locale.ROOT));
                }
                continue;
            }
            depth += each == '{' || each == '[' ? 1 : 0;
            depth -= each == '}' || each == ']' ? 1 : 0;
            at++;
        } while (depth > 0);
    }

    /** Goes to what follows a string. */
    private void string() {
        expect('"');
        int index = at;
        while (index < text.length && text[index] != '"') {
            index += text[index] == '\\' ? 2 : 1;
        }
        at = index;
        expect('"');
    }

    private void scalar() {
        int from = at;
        while (at < text.length
                && (text[at] > 0 && Character.isLetterOrDigit(text[at]) || "+-.".indexOf(text[at]) >= 0)) {
            at++;
        }
        if (at == from) {
            throw broken();
        }
    }

    private void space() {
        while (at < text.length && text[at] >= 0 && text[at] <= ' ') {
            at++;
        }
    }

    private void expect(char wanted) {
        if (current() != wanted) {
            throw broken();
        }
        at++;
    }

    private byte current() {
        if (at >= text.length) {
            throw broken();
        }
        return text[at];
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    private static SyntaxException broken() {
        return new SyntaxException("SYNTAX", "not plainly JSON", 0, 0);
    }
}
