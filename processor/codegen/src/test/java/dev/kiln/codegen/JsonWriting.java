package dev.kiln.codegen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Schemas that a test makes up, as JSON in ASCII. */
final class JsonWriting {
    private JsonWriting() {}

    /** Maps, lists, numbers, booleans and texts, which may hold anything. */
    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> text(each.getKey().toString()) + ":" + of(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        } else if (value instanceof List<?> list) {
            return list.stream().map(JsonWriting::of).collect(Collectors.joining(",", "[", "]"));
        } else if (value instanceof String text) {
            return text(text);
        }
        return value.toString();
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean plain = each >= ' ' && each < 0x7f && each != '"' && each != '\\';
            quoted.append(plain ? String.valueOf(each) : String.format(Locale.ROOT, "\\u%04x", (int) each));
        }
        return quoted.append('"').toString();
    }
}
