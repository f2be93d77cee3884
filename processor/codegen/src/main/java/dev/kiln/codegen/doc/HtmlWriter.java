package dev.kiln.codegen.doc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Writes the HTML that Javadoc's checks accept. Not safe for use by several threads. */
final class HtmlWriter {
    private final Set<String> open = new HashSet<>();

    /** The document, its first paragraph without an element of its own. */
    String document(Node document) {
        StringBuilder html = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            String text = block instanceof Paragraph && html.isEmpty() ? inside(block) : block(block);
            html.append(html.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
        }
        return html.toString().strip();
    }

    /** The first paragraph alone. */
    String firstParagraph(Node document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph) {
                return inside(block).strip();
            }
        }
        return "";
    }

    private String block(Node node) {
        if (node instanceof Paragraph) {
            return element("p", inside(node));
        } else if (node instanceof Heading) {
            return element("p", inline("strong", node));
        } else if (node instanceof BulletList) {
            return element("ul", inside(node));
        } else if (node instanceof OrderedList) {
            return element("ol", inside(node));
        } else if (node instanceof ListItem) {
            return element("li", item(node)) + "\n";
        } else if (node instanceof BlockQuote) {
            return element("blockquote", inside(node));
        } else if (node instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            return element("p", CommentText.html(html.getLiteral()));
        } else if (node instanceof ThematicBreak) {
            return "";
        }
        return inline(node);
    }

    private String inline(Node node) {
        if (node instanceof Text text) {
            return CommentText.html(text.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            return "\n";
        } else if (node instanceof HardLineBreak) {
            return "<br>\n";
        } else if (node instanceof Code code) {
            return element("code", CommentText.html(code.getLiteral()));
        } else if (node instanceof Emphasis) {
            return inline("em", node);
        } else if (node instanceof StrongEmphasis) {
            return inline("strong", node);
        } else if (node instanceof Link link) {
            return link(link);
        } else if (node instanceof HtmlInline html) {
            return CommentText.html(html.getLiteral());
        }
        return inside(node);
    }

    private String inside(Node parent) {
        StringBuilder html = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            html.append(block(node));
        }
        return html.toString();
    }

    /** An item; a paragraph that is all of it needs no element. */
    private String item(Node item) {
        Node first = item.getFirstChild();
        boolean alone = first instanceof Paragraph && first.getNext() == null;
        if (alone) {
            return inside(first);
        }
        StringBuilder html = new StringBuilder();
        for (Node node = first; node != null; node = node.getNext()) {
            html.append(node == first && node instanceof Paragraph ? inside(node) : "\n" + block(node));
        }
        return html.toString();
    }

    private String link(Link link) {
        String text = inside(link);
        if (!isAddress(link.getDestination()) || text.isBlank()) {
            return text;
        }
        return "<a href=\"" + CommentText.html(link.getDestination()) + "\">" + text + "</a>";
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
    private String inline(String name, Node node) {
        if (!open.add(name)) {
            return inside(node);
        }
        String html = element(name, inside(node));
        open.remove(name);
        return html;
    }

    private static String code(String text) {
        return text.isBlank() ? "" : "<pre><code>" + CommentText.html(text.stripTrailing()) + "</code></pre>";
    }

    private static String element(String name, String content) {
        return content.isBlank() ? "" : "<" + name + ">" + content.strip() + "</" + name + ">";
    }
}
