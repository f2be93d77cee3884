package dev.kiln.codegen.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a file's comments and of plain code, of which JavaPoet only gets marks: it goes over all that it writes
 * twice, by a pattern, and these are most of a file.
 */
final class LaterTexts {
    /** No text of a schema has it: neither comments nor literals hold control characters as they are. */
    private static final char MARK = '\u0001';

    private final List<String> texts = new ArrayList<>();

    /** What stands for {@code text}, which is ASCII: on a line of its own, unless it has but one line. */
    String mark(String text) {
        texts.add(text);
        return MARK + Integer.toString(texts.size() - 1) + MARK;
    }

    /** {@code source} with the texts in place of the marks, in ASCII. */
    String fill(String source) {
        int length = source.length();
        for (String text : texts) {
            length += text.length() + text.length() / 8;
        }
        StringBuilder filled = new StringBuilder(length);
        int copied = 0;
        for (int mark = source.indexOf(MARK); mark >= 0; mark = source.indexOf(MARK, copied)) {
            filled.append(Ascii.escaped(source.substring(copied, mark)));
            int end = source.indexOf(MARK, mark + 1);
            int indent = mark - source.lastIndexOf('\n', mark) - 1;
            add(texts.get(Integer.parseInt(source, mark + 1, end, 10)), source, mark - indent, mark, filled);
            copied = end + 1;
        }
        return filled.append(Ascii.escaped(source.substring(copied))).toString();
    }

    /** Each further line begins as the first one does: {@code from} to {@code to} in {@code source}. */
    private static void add(String text, String source, int from, int to, StringBuilder filled) {
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            filled.append(text, begin, end).append('\n');
            begin = end + 1;
            boolean blank = begin == text.length() || text.charAt(begin) == '\n';
            filled.append(source, from, blank ? to - 1 : to);
        }
        filled.append(text, begin, text.length());
    }
}
