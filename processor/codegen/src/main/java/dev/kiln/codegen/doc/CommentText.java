package dev.kiln.codegen.doc;

/** Makes text safe inside a Javadoc comment: the only place where that is done. */
final class CommentText {
    private static final int LAST_OF_ASCII = 0x7f;

    private CommentText() {}

    /**
     * Text as HTML shows it. What could end the comment, start a tag of Javadoc or a Unicode escape of Java, or stop a
     * compiler that expects another encoding, is an entity; what would change the order in which a reader sees the source
     * is gone.
     */
    static String text(String text) {
        return escaped(text, "@{}\\&<>");
    }

    /** The same for the value of an attribute in quotes. */
    static String attribute(String text) {
        return escaped(text, "@{}\\&<>\"\n");
    }

    /** The inside of a {@code @code} tag where that can hold {@code code}, else HTML in {@code <code>}. */
    static String code(String code) {
        if (code.chars().noneMatch(each -> "@{}\\&<>*/".indexOf(each) >= 0) || !fitsTag(code)) {
            return "<code>" + text(code) + "</code>";
        }
        return "{@code " + code + "}";
    }

    /** A block of code, likewise. */
    static String codeBlock(String code) {
        return fitsTag(code) ? "<pre>{@code\n" + code + "\n}</pre>" : "<pre><code>" + text(code) + "</code></pre>";
    }

    /** Whether Javadoc gives {@code code} back as it is when it stands in a tag of its own. */
    private static boolean fitsTag(String code) {
        int depth = 0;
        boolean lineStart = true;
        for (int at = 0; at < code.length(); at++) {
            char each = code.charAt(at);
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            boolean unfit = depth < 0
                    || each == '@' && lineStart
                    || each >= LAST_OF_ASCII
                    || each < ' ' && each != '\n' && each != '\t';
            if (unfit) {
                return false;
            }
            lineStart = each == '\n' || lineStart && each <= ' ';
        }
        return depth == 0 && !code.contains("*/") && !code.contains("\\u") && !code.endsWith("\\");
    }

    private static String escaped(String text, String special) {
        StringBuilder safe = new StringBuilder(text.length() + text.length() / 16);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (special.indexOf(point) >= 0 || mayClose(text, point, next) || point > LAST_OF_ASCII && isText(point)) {
                safe.append(entity(point));
            } else if (isText(point)) {
                safe.appendCodePoint(point);
            }
            at = next;
        }
        return safe.toString();
    }

    /** A star before a slash, or before what another piece of text may begin with. */
    private static boolean mayClose(String text, int point, int next) {
        return point == '*' && (next == text.length() || !isHarmless(text.charAt(next)));
    }

    private static boolean isHarmless(char afterStar) {
        return (afterStar >= ' ' || afterStar == '\n') && afterStar < LAST_OF_ASCII && afterStar != '/';
    }

    private static String entity(int point) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "&#" + point + ";";
        };
    }

    private static boolean isText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
