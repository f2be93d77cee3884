package dev.kiln.codegen.doc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a schema's Markdown what is there for other renderers: comments, shortcodes, and spans with a word for
 * each language. Reads the text once from the front, however it is made.
 */
final class DocumentationFilter {
    private static final String SPAN = "<span pulumi-lang-";
    private static final String JAVA = "pulumi-lang-java=\"";
    private static final String END_OF_CHOICE = "/choosable";
    private static final Pattern CHOICE = Pattern.compile("choosable\\s+language\\s+(?!java\\b).*", Pattern.DOTALL);

    private final String markdown;
    private final StringBuilder text = new StringBuilder();
    private final List<String> references = new ArrayList<>();
    private final Set<String> absent = new HashSet<>();
    private int at;
    private boolean skipping;

    /**
     * Markdown alone.
     *
     * @param text with a mark of {@link Marks} for each reference
     * @param references as they are written
     */
    record Filtered(String text, List<String> references) {}

    private DocumentationFilter(String markdown) {
        this.markdown = markdown;
    }

    static Filtered apply(String markdown) {
        String clean = Marks.removedFrom(markdown);
        if (!clean.contains("<!--") && !clean.contains(SPAN) && !clean.contains("{{")) {
            return new Filtered(clean, List.of());
        }
        DocumentationFilter filter = new DocumentationFilter(clean);
        filter.run();
        return new Filtered(filter.text.toString(), filter.references);
    }

    private void run() {
        while (at < markdown.length()) {
            boolean special = markdown.startsWith("<!--", at) && skip(4, "-->")
                    || markdown.startsWith(SPAN, at) && span()
                    || markdown.startsWith("{{%", at) && shortcode()
                    || markdown.startsWith("{{<", at) && skip(3, ">}}");
            if (!special) {
                keep(markdown.substring(at, at + 1));
                at++;
            }
        }
    }

    private void keep(String piece) {
        if (!skipping) {
            text.append(piece);
        }
    }

    private boolean skip(int opening, String end) {
        int from = find(end, at + opening);
        if (from < 0) {
            return false;
        }
        at = from + end.length();
        return true;
    }

    private boolean shortcode() {
        int end = find("%}}", at);
        if (end < 0) {
            return false;
        }
        String body = markdown.substring(at + 3, end).strip();
        at = end + 3;
        if (body.startsWith("ref ") || body.startsWith("ref\t")) {
            keep(Marks.of(references.size()));
            references.add(body.substring(4).strip());
        } else if (CHOICE.matcher(body).matches() && markdown.indexOf(END_OF_CHOICE, at) >= 0) {
            skipping = true;
        } else if (body.equals(END_OF_CHOICE)) {
            skipping = false;
        }
        return true;
    }

    /** A span becomes what it says for Java, else what is in it. */
    private boolean span() {
        int open = endOfTag();
        int close = open < 0 ? -1 : find("</span>", open);
        if (close < 0) {
            return false;
        }
        String tag = markdown.substring(at, open);
        keep(forJava(tag).orElseGet(() -> markdown.substring(open, close)));
        at = close + "</span>".length();
        return true;
    }

    private static Optional<String> forJava(String tag) {
        int start = tag.indexOf(JAVA);
        if (start < 0) {
            return Optional.empty();
        }
        String value = tag.substring(start + JAVA.length());
        int end = value.indexOf('"');
        return end <= 0
                ? Optional.empty()
                : Optional.of(value.substring(0, end)
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&"));
    }

    /** Behind the tag that starts here; a {@code >} in quotes does not end it. */
    private int endOfTag() {
        if (absent.contains(SPAN)) {
            return -1;
        }
        boolean quoted = false;
        for (int next = at; next < markdown.length(); next++) {
            char each = markdown.charAt(next);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == '>' && !quoted) {
                return next + 1;
            }
        }
        absent.add(SPAN);
        return -1;
    }

    /** Where {@code end} is; asked again after it was nowhere, it is not looked for again. */
    private int find(String end, int from) {
        if (absent.contains(end)) {
            return -1;
        }
        int found = markdown.indexOf(end, from);
        if (found < 0) {
            absent.add(end);
        }
        return found;
    }
}
