package dev.kiln.codegen.sdk;

/** Writes XML: elements on lines of their own, and no text that could be taken for markup. */
final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Lines that have no text of a schema in them, moved to where they belong. */
    Xml block(String lines) {
        lines.lines().forEach(this::line);
        return this;
    }

    Xml element(String name, String content) {
        return line("<" + name + ">" + escaped(content) + "</" + name + ">");
    }

    /** An element with others in it; {@code start} may have attributes. */
    Xml open(String start) {
        line("<" + start + ">");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        return line("</" + name + ">");
    }

    private Xml line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    /** For element content and attribute values; what XML 1.0 cannot hold is left out. */
    static String escaped(String content) {
        StringBuilder safe = new StringBuilder();
        // Maven would replace ${name}.
        content.replace("${", "$ {").codePoints().filter(Xml::isText).forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static boolean isText(int point) {
        return point == '\n'
                || point == '\t'
                || point >= ' ' && point < 0xd800
                || point >= 0xe000 && point < 0xfffe
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
