package dev.kiln.codegen.doc;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML inside of Markdown: its elements go and their text stays. What only looks like an element stays as text. */
final class RawHtml {
    private static final Pattern TAG =
            Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\\s/>])[^<>]{0,2000}>|<!--|-->|<!doctype[^<>]{0,200}>");
    private static final Pattern BREAK = Pattern.compile("<br\\s{0,9}/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:nbsp|lt|gt|amp|quot|apos);");

    private static final Set<String> ELEMENTS = Set.of(
            ("a abbr article aside b big blockquote br button caption center cite code col colgroup dd del details dfn div"
                            + " dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe"
                            + " img input ins kbd label li link main mark meta nav ol p pre q s samp script section small"
                            + " span strike strong style sub summary sup table tbody td tfoot th thead tr tt u ul var")
                    .split(" "));

    private RawHtml() {}

    /** What stays of one tag, or of a block of them, as text for a comment. */
    static String cleaned(String html) {
        if (BREAK.matcher(html).matches()) {
            return "<br>";
        }
        StringBuilder cleaned = new StringBuilder();
        Matcher tags = TAG.matcher(html);
        int end = 0;
        while (tags.find()) {
            String name = tags.group(1);
            if (name == null || ELEMENTS.contains(name.toLowerCase(Locale.ROOT))) {
                cleaned.append(text(html.substring(end, tags.start())));
                end = tags.end();
            }
        }
        return cleaned.append(text(html.substring(end))).toString();
    }

    private static String text(String html) {
        return CommentText.text(ENTITY.matcher(html).replaceAll(RawHtml::meaning));
    }

    private static String meaning(java.util.regex.MatchResult entity) {
        return switch (entity.group()) {
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&amp;" -> "&";
            case "&quot;" -> "\"";
            case "&apos;" -> "'";
            default -> " ";
        };
    }
}
