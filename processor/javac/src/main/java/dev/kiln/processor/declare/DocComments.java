package dev.kiln.processor.declare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Turns doc comments into the Markdown that a schema holds. */
final class DocComments {
    private static final Pattern BLOCK = Pattern.compile("^\\s*@(\\w+)\\s*(.*)$");
    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)\\s+([^{}]*(?:\\{[^{}]*\\}[^{}]*)*)\\}");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)[^<>]*>");
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n(\\s*\n)+");

    private final Elements elements;

    DocComments(Elements elements) {
        this.elements = elements;
    }

    /** What the comment on {@code element} says. */
    Documentation of(Element element) {
        String comment = elements.getDocComment(element);
        boolean deprecated = elements.isDeprecated(element);
        if (comment == null) {
            return new Documentation("", deprecation(deprecated, Optional.empty()));
        }
        List<String> text = new ArrayList<>();
        List<String> reason = new ArrayList<>();
        List<String> current = text;
        for (String line : comment.lines().toList()) {
            var tag = BLOCK.matcher(line);
            if (tag.matches()) {
                boolean reasonBegins = tag.group(1).equals("deprecated");
                current = reasonBegins ? reason : new ArrayList<>();
                current.add(tag.group(2));
            } else {
                current.add(line.startsWith(" ") ? line.substring(1) : line);
            }
        }
        Optional<String> why = reason.isEmpty() ? Optional.empty() : Optional.of(markdown(String.join("\n", reason)));
        return new Documentation(markdown(String.join("\n", text)), deprecation(deprecated, why));
    }

    private static Optional<String> deprecation(boolean deprecated, Optional<String> why) {
        if (why.isPresent() && !why.get().isEmpty()) {
            return why;
        }
        return deprecated ? Optional.of("Deprecated.") : Optional.empty();
    }

    /** Markdown of Javadoc; what stands in an inline tag is kept as it is. */
    static String markdown(String comment) {
        StringBuilder text = new StringBuilder();
        Matcher tag = INLINE.matcher(comment);
        int at = 0;
        while (tag.find()) {
            text.append(html(comment.substring(at, tag.start()))).append(inline(tag));
            at = tag.end();
        }
        text.append(html(comment.substring(at)));
        return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static String html(String html) {
        return TAG.matcher(html)
                .replaceAll(m -> quoted(tag(m)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static String inline(MatchResult tag) {
        String body = tag.group(2).strip();
        return switch (tag.group(1)) {
            case "code" -> body.contains("`") ? "`` " + body + " ``" : "`" + body + "`";
            case "link", "linkplain", "value" -> {
                int label = body.indexOf(' ');
                yield label > 0
                        ? body.substring(label + 1)
                        : "`" + body.replace('#', '.').replaceAll("^\\.", "") + "`";
            }
            default -> body;
        };
    }

    private static String tag(MatchResult tag) {
        boolean end = tag.group().startsWith("</");
        return switch (tag.group(1).toLowerCase(Locale.ROOT)) {
            case "p" -> end ? "" : "\n\n";
            case "br" -> "\n";
            case "code", "tt" -> "`";
            case "b", "strong" -> "**";
            case "i", "em" -> "*";
            case "li" -> end ? "" : "\n- ";
            case "ul", "ol" -> "\n";
            case "pre" -> end ? "\n```\n" : "\n```text\n";
            default -> tag.group();
        };
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
