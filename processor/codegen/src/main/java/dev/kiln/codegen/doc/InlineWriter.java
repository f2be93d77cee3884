package dev.kiln.codegen.doc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes what stands within a line. For one text, by one thread. */
final class InlineWriter {
    /** An address as it stands in prose; what may as well belong to the sentence is not its last character. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w/])https?://[^\\s<>\"'`|\uE000\uE001]{0,2000}[^\\s<>\"'`|.,;:!?()\\[\\]{}*_\uE000\uE001]");

    private final List<String> references;
    private final Function<Reference, Optional<String>> links;
    private final Set<String> open = new HashSet<>();

    /** A writer of texts with marks for {@code references}; {@code links} gives what {@code @link} points to. */
    InlineWriter(List<String> references, Function<Reference, Optional<String>> links) {
        this.references = references;
        this.links = links;
    }

    String inside(Node parent) {
        StringBuilder html = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            html.append(inline(node));
        }
        return html.toString();
    }

    String strong(Node node) {
        return nested("strong", node);
    }

    /** {@code text} with words in place of references. */
    String plain(String text) {
        return Marks.replace(text, Function.identity(), index -> Reference.plainText(references.get(index)));
    }

    static String element(String name, String content) {
        return content.isBlank() ? "" : "<" + name + ">" + content.strip() + "</" + name + ">";
    }

    private String inline(Node node) {
        if (node instanceof Text text) {
            return text(text.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            return "\n";
        } else if (node instanceof HardLineBreak) {
            return "<br>\n";
        } else if (node instanceof Code code) {
            return code(plain(code.getLiteral()));
        } else if (node instanceof Emphasis) {
            return nested("em", node);
        } else if (node instanceof StrongEmphasis) {
            return nested("strong", node);
        } else if (node instanceof Link link) {
            return link(link, link.getDestination());
        } else if (node instanceof Image image) {
            return link(image, image.getDestination());
        } else if (node instanceof HtmlInline html) {
            return RawHtml.cleaned(plain(html.getLiteral()));
        }
        return inside(node);
    }

    private static String code(String code) {
        return code.isBlank() ? "" : CommentText.code(code.strip().replace('\n', ' '));
    }

    private String text(String literal) {
        return Marks.replace(literal, this::withAddresses, index -> reference(references.get(index), ""));
    }

    private String withAddresses(String text) {
        if (open.contains("a") || !text.contains("://")) {
            return CommentText.text(text);
        }
        StringBuilder html = new StringBuilder();
        Matcher addresses = ADDRESS.matcher(text);
        int end = 0;
        while (addresses.find()) {
            if (isAddress(addresses.group())) {
                html.append(CommentText.text(text.substring(end, addresses.start())))
                        .append(anchor(addresses.group(), CommentText.text(addresses.group())));
                end = addresses.end();
            }
        }
        return html.append(CommentText.text(text.substring(end))).toString();
    }

    private String reference(String reference, String label) {
        Optional<String> target = open.contains("a")
                ? Optional.empty()
                : Reference.parse(reference).flatMap(links);
        if (target.isEmpty()) {
            return label.isEmpty() ? code(Reference.plainText(reference)) : label;
        }
        return "{@link " + target.get() + (label.isEmpty() ? "" : " " + label) + "}";
    }

    /** A link or a picture, by its words. */
    private String link(Node node, String destination) {
        List<Integer> mark = Marks.alone(destination);
        boolean nested = !open.add("a");
        String text = inside(node).strip();
        if (nested) {
            return text;
        }
        open.remove("a");
        if (!mark.isEmpty()) {
            return reference(references.get(mark.get(0)), text);
        }
        return isAddress(destination) && !text.isEmpty() ? anchor(destination, text) : text;
    }

    private static String anchor(String address, String text) {
        return "<a href=\"" + CommentText.attribute(address) + "\">" + text + "</a>";
    }

    private static boolean isAddress(String destination) {
        try {
            String scheme = new URI(destination).getScheme();
            return "https".equals(scheme) || "http".equals(scheme);
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    /** An element that may not be in another of its kind. */
    private String nested(String name, Node node) {
        if (!open.add(name)) {
            return inside(node);
        }
        String html = element(name, inside(node));
        open.remove(name);
        return html;
    }
}
