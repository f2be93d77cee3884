package dev.kiln.schema.write;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes objects as JSON: two spaces a level, line feeds, UTF-8 as it is, and nothing else that could vary. */
final class JsonText {
    private final Appendable out;

    JsonText(Appendable out) {
        this.out = out;
    }

    void write(Object value, int depth) throws IOException {
        if (value instanceof JsonObject object) {
            object(object, depth);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof JsonNumber) {
            out.append(value.toString());
        } else {
            throw new AssertionError(value);
        }
    }

    private void object(JsonObject object, int depth) throws IOException {
        if (object.members().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, Object>> members =
                object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Object> member = members.next();
            indent(depth + 1);
            text(member.getKey());
            out.append(": ");
            write(member.getValue(), depth + 1);
            out.append(members.hasNext() ? "," : "");
        }
        indent(depth);
        out.append('}');
    }

    private void list(List<?> list, int depth) throws IOException {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<?> elements = list.iterator();
        while (elements.hasNext()) {
            indent(depth + 1);
            write(elements.next(), depth + 1);
            out.append(elements.hasNext() ? "," : "");
        }
        indent(depth);
        out.append(']');
    }

    private void indent(int depth) throws IOException {
        out.append('\n').append("  ".repeat(depth));
    }

    private void text(String text) throws IOException {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean pair = Character.isHighSurrogate(character)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1));
            if (pair) {
                out.append(character).append(text.charAt(++index));
            } else {
                character(character);
            }
        }
        out.append('"');
    }

    private void character(char character) throws IOException {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character < ' ' || Character.isSurrogate(character)) {
                    out.append(String.format("\\u%04x", (int) character));
                } else {
                    out.append(character);
                }
            }
        }
    }
}
