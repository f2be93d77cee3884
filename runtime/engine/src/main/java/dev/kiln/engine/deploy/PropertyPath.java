package dev.kiln.engine.deploy;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of a property: {@code a.b[0]["c.d"]}, with {@code *} for any name or index.
 *
 * @param segments names; an index as its digits
 */
record PropertyPath(List<String> segments) {
    static final String ANY = "*";

    static PropertyPath parse(String text) {
        List<String> segments = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.') {
                at++;
            } else if (c == '[') {
                at = bracket(text, at + 1, segments);
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                    end++;
                }
                segments.add(text.substring(at, end));
                at = end;
            }
        }
        return new PropertyPath(List.copyOf(segments));
    }

    private static int bracket(String text, int start, List<String> segments) {
        if (start < text.length() && text.charAt(start) == '"') {
            StringBuilder name = new StringBuilder();
            int at = start + 1;
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                name.append(text.charAt(at++));
            }
            segments.add(name.toString());
            return Math.min(text.length(), at + 2);
        }
        int end = text.indexOf(']', start);
        int stop = end < 0 ? text.length() : end;
        segments.add(text.substring(start, stop));
        return Math.min(text.length(), stop + 1);
    }

    /** Whether one of the two leads to, or through, the other. */
    boolean touches(PropertyPath other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            String mine = segments.get(i);
            String theirs = other.segments.get(i);
            if (!mine.equals(theirs) && !mine.equals(ANY) && !theirs.equals(ANY)) {
                return false;
            }
        }
        return true;
    }
}
