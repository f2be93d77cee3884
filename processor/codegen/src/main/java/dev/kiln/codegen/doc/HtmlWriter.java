package dev.kiln.codegen.doc;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Writes the HTML that Javadoc's checks accept. Headings become bold paragraphs: which levels are legal depends on where
 * a comment stands.
 */
final class HtmlWriter {
    private final InlineWriter inlines;

    HtmlWriter(InlineWriter inlines) {
        this.inlines = inlines;
    }

    /** The document, its first paragraph without an element of its own. */
    String document(Node document) {
        StringBuilder html = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            String text = block instanceof Paragraph && html.isEmpty() ? inlines.inside(block) : block(block);
            html.append(html.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
        }
        return html.toString().strip();
    }

    /** The first paragraph alone. */
    String firstParagraph(Node document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph) {
                return inlines.inside(block).strip();
            }
        }
        return "";
    }

    private String block(Node node) {
        if (node instanceof Paragraph) {
            return InlineWriter.element("p", inlines.inside(node));
        } else if (node instanceof Heading) {
            return InlineWriter.element("p", inlines.strong(node));
        } else if (node instanceof BulletList) {
            return InlineWriter.element("ul", items(node));
        } else if (node instanceof OrderedList) {
            return InlineWriter.element("ol", items(node));
        } else if (node instanceof BlockQuote) {
            return InlineWriter.element("blockquote", blocks(node));
        } else if (node instanceof FencedCodeBlock code) {
            return code(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            return code(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            return InlineWriter.element("p", RawHtml.cleaned(inlines.plain(html.getLiteral())));
        } else if (node instanceof TableBlock table) {
            return new TableWriter(inlines).write(table);
        } else if (node instanceof ThematicBreak) {
            return "";
        }
        return blocks(node);
    }

    private String blocks(Node parent) {
        StringBuilder html = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            String text = block(node);
            html.append(html.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
        }
        return html.toString();
    }

    private String items(Node list) {
        StringBuilder html = new StringBuilder();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String text = InlineWriter.element("li", item(item));
            html.append(text.isEmpty() ? "" : "\n").append(text);
        }
        return html.isEmpty() ? "" : html.append('\n').toString();
    }

    /** An item; its first paragraph needs no element. */
    private String item(Node item) {
        StringBuilder html = new StringBuilder();
        for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
            String text = html.isEmpty() && node instanceof Paragraph ? inlines.inside(node) : block(node);
            html.append(html.isEmpty() || text.isEmpty() ? "" : "\n").append(text);
        }
        return html.toString();
    }

    private String code(String text) {
        return text.isBlank()
                ? ""
                : CommentText.codeBlock(inlines.plain(text).stripTrailing().replace("\r", ""));
    }
}
