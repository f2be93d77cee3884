package dev.kiln.runtime.value;

import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;

/** Writes a plain tree as JSON. */
final class JsonTreePrinter {
    private static final double LARGEST_EXACT_INTEGER = 9007199254740992.0;

    private final String indent;
    private final StringBuilder out = new StringBuilder();

    JsonTreePrinter(String indent) {
        this.indent = indent;
    }

    String print(PropertyValue value) {
        write(value, 0);
        return out.toString();
    }

    private void write(PropertyValue value, int depth) {
        if (value instanceof TextValue text) {
            quote(text.value());
        } else if (value instanceof NumberValue number) {
            out.append(number(number.value()));
        } else if (value instanceof BoolValue bool) {
            out.append(bool.value());
        } else if (value instanceof NullValue) {
            out.append("null");
        } else if (value instanceof ListValue list) {
            write(list, depth);
        } else if (value instanceof MapValue map) {
            write(map, depth);
        } else {
            throw new IllegalArgumentException(
                    "not part of a plain tree: " + value.getClass().getSimpleName());
        }
    }

    private void write(ListValue list, int depth) {
        out.append('[');
        String separator = "";
        for (PropertyValue item : list.items()) {
            out.append(separator);
            lineBreak(depth + 1);
            write(item, depth + 1);
            separator = ",";
        }
        if (!list.items().isEmpty()) {
            lineBreak(depth);
        }
        out.append(']');
    }

    private void write(MapValue map, int depth) {
        out.append('{');
        String separator = "";
        for (var entry : map.entries().entrySet()) {
            out.append(separator);
            lineBreak(depth + 1);
            quote(entry.getKey());
            out.append(indent.isEmpty() ? ":" : ": ");
            write(entry.getValue(), depth + 1);
            separator = ",";
        }
        if (!map.entries().isEmpty()) {
            lineBreak(depth);
        }
        out.append('}');
    }

    private void lineBreak(int depth) {
        if (!indent.isEmpty()) {
            out.append('\n').append(indent.repeat(depth));
        }
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not part of a plain tree: " + value);
        }
        boolean negativeZero = value == 0 && 1 / value < 0;
        if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT_INTEGER && !negativeZero) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }

    private void quote(String text) {
        out.append('"');
        int plain = plainUntil(text);
        out.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // A lone surrogate has no UTF-8 form: only the escape survives a file.
                    if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || lone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Where the first character is that may need an escape: nearly always at the end. */
    private static int plainUntil(String text) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean lone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
