package dev.kiln.codegen.doc;

import dev.kiln.codegen.doc.DocumentationFilter.Filtered;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Renders a schema's Markdown as the text of a Javadoc comment. Safe for use by several threads. */
public final class Javadoc {
    /** What no reader can follow any more; without a bound, writing it would need as deep a stack. */
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private final Function<Reference, Optional<String>> links;

    /** A renderer; {@code links} gives what {@code @link} points to for a reference that can be followed. */
    public Javadoc(Function<Reference, Optional<String>> links) {
        this.links = links;
    }

    /** The whole text. Nothing in it can end the comment, or is taken for a tag or a Unicode escape. */
    public String render(String markdown) {
        if (isProse(markdown)) {
            return markdown.strip();
        }
        Filtered filtered = DocumentationFilter.apply(markdown);
        Node document = PARSER.parse(filtered.text());
        Examples.prune(document);
        return closed(writer(filtered).document(document));
    }

    /** The first paragraph of it. */
    public String summary(String markdown) {
        if (isProse(markdown)) {
            return markdown.strip();
        }
        Filtered filtered = DocumentationFilter.apply(markdown);
        return closed(writer(filtered).firstParagraph(PARSER.parse(filtered.text())));
    }

    /** Text without Markdown, made safe likewise. */
    public static String plain(String text) {
        return CommentText.text(text).strip().replaceAll("\\s*\\n\\s*", "\n");
    }

    /** Whether Markdown gives the text back as it is: one paragraph without anything that has a meaning there. */
    private static boolean isProse(String markdown) {
        return !markdown.isEmpty()
                && Character.isUpperCase(markdown.charAt(0))
                && markdown.chars().allMatch(Javadoc::isPlain)
                && !markdown.contains("://");
    }

    private static boolean isPlain(int each) {
        return each < 0x7f && (Character.isLetterOrDigit(each) || " ,.;:'\"()?$%=/-".indexOf(each) >= 0);
    }

    private HtmlWriter writer(Filtered filtered) {
        return new HtmlWriter(new InlineWriter(filtered.references(), links));
    }

    /** Pieces of text are each safe; this is for the place where two of them meet. */
    private static String closed(String html) {
        return html.replace("*/", "*&#47;");
    }
}
