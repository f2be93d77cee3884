package dev.kiln.codegen.emit;

import java.util.Locale;

/** Java text that every compiler reads the same, whatever encoding it takes files to be in. */
final class Ascii {
    private Ascii() {}

    /** {@code source} with a Unicode escape of Java for each other character. */
    static String escaped(String source) {
        if (isPlain(source)) {
            return source;
        }
        StringBuilder escaped = new StringBuilder(source.length() + 64);
        for (int at = 0; at < source.length(); at++) {
            char each = source.charAt(at);
            if (isPlain(each)) {
                escaped.append(each);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            }
        }
        return escaped.toString();
    }

    private static boolean isPlain(String source) {
        for (int at = 0; at < source.length(); at++) {
            if (!isPlain(source.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int each) {
        return each >= ' ' && each < 0x7f || each == '\n' || each == '\t';
    }
}
