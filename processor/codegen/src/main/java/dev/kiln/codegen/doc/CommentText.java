package dev.kiln.codegen.doc;

/** Makes text safe inside a Javadoc comment: the only place where that is done. */
final class CommentText {
    private static final int LAST_OF_ASCII = 0x7f;

    private CommentText() {}

    /**
     * Escapes in {@code html} what could end the comment, start a tag of Javadoc or a Unicode escape of Java, or change
     * the order in which a reader sees the source; and what a compiler that expects another encoding would stop at.
     * Entities and elements stay what they are.
     */
    static String safe(String html) {
        StringBuilder safe = new StringBuilder(html.length() + html.length() / 16);
        for (int at = 0; at < html.length(); ) {
            int point = html.codePointAt(at);
            boolean closes = point == '/' && at > 0 && html.charAt(at - 1) == '*';
            if (closes || "@{}\\".indexOf(point) >= 0 || point > LAST_OF_ASCII && isText(point)) {
                safe.append("&#").append(point).append(';');
            } else if (isText(point)) {
                safe.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        return safe.toString();
    }

    /** Escapes what has a meaning in HTML. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
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
