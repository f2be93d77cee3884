package dev.kiln.schema.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a description refers to, in <code>{{% ref … %}}</code>: in code and HTML blocks that is just text. */
final class DocText {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:[-*+] +|[0-9]{1,9}[.)] +)*(`{3,}|~{3,}).*");
    private static final Pattern HTML = Pattern.compile(" {0,3}</?([a-zA-Z][a-zA-Z0-9]*)(?:[ \t/>].*)?");
    private static final Pattern ITEM = Pattern.compile(" {0,3}(?:[-*+]|[0-9]{1,9}[.)])(?:[ \t].*)?");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "iframe",
            "legend",
            "li",
            "link",
            "main",
            "menu",
            "nav",
            "ol",
            "option",
            "p",
            "param",
            "pre",
            "script",
            "section",
            "style",
            "summary",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "track",
            "ul");

    private final List<String> found = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private String fence = "";
    private boolean comment;
    private boolean html;
    private boolean list;

    private DocText() {}

    /** What stands behind {@code ref}, in the order of the text. */
    static List<String> references(String markdown) {
        if (!markdown.contains("{{%")) {
            return List.of();
        }
        DocText text = new DocText();
        markdown.lines().forEach(text::line);
        text.end();
        return text.found;
    }

    private void line(String line) {
        if (comment) {
            comment = !line.contains("-->");
        } else if (!fence.isEmpty()) {
            fence = line.strip().startsWith(fence) ? "" : fence;
        } else if (line.isBlank()) {
            end();
        } else {
            text(line);
        }
    }

    private void text(String line) {
        Matcher opening = FENCE.matcher(line);
        Matcher tag = HTML.matcher(line);
        boolean first = block.isEmpty();
        if (opening.matches()
                && !(opening.group(1).startsWith("`")
                        && line.strip().lastIndexOf('`')
                                >= line.indexOf('`') + opening.group(1).length())) {
            end();
            fence = opening.group(1);
        } else if (line.stripLeading().startsWith("<!--") && !html) {
            end();
            comment = !line.contains("-->");
        } else if (html || tag.matches() && BLOCKS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
            html = true;
        } else if (!(first && !list && (line.startsWith("    ") || line.startsWith("\t")))) {
            list = first && !line.startsWith(" ")
                    ? ITEM.matcher(line).matches()
                    : list || ITEM.matcher(line).matches();
            block.append(line).append('\n');
        }
    }

    /** Reads the paragraph that ends here. */
    private void end() {
        html = false;
        int index = 0;
        while (index < block.length()) {
            char each = block.charAt(index);
            if (each == '\\') {
                index += 2;
            } else if (each == '`') {
                index = afterCode(index);
            } else if (each == '{') {
                index = afterReference(index);
            } else {
                index++;
            }
        }
        block.setLength(0);
    }

    private int afterCode(int start) {
        int open = run(start);
        int index = open;
        while (index < block.length()) {
            int close = block.charAt(index) == '`' ? run(index) : index;
            if (close - index == open - start) {
                return close;
            }
            index = Math.max(close, index + 1);
        }
        return open;
    }

    private int run(int start) {
        int end = start;
        while (end < block.length() && block.charAt(end) == '`') {
            end++;
        }
        return end;
    }

    private int afterReference(int start) {
        int line = block.indexOf("\n", start);
        int close = block.indexOf("%}}", start);
        if (!block.substring(start, Math.min(start + 3, block.length())).equals("{{%") || close < 0 || close > line) {
            return start + 1;
        }
        String body = block.substring(start + 3, close).strip();
        if (body.startsWith("ref") && body.length() > 3 && Character.isWhitespace(body.charAt(3))) {
            found.add(body.substring(3).strip());
        }
        return close + 3;
    }
}
