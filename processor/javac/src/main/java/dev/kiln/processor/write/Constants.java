package dev.kiln.processor.write;

import java.util.ArrayList;
import java.util.List;

/** Texts that are too long for one constant of a class file, which has 65,535 bytes. */
final class Constants {
    /** No character takes more than three bytes, so this many always fit. */
    private static final int LENGTH = 20_000;

    private Constants() {}

    /** {@code text} in pieces, no surrogate pair cut. */
    static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(start + LENGTH, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            chunks.add(text.substring(start, end));
            start = end;
        }
        return chunks;
    }
}
