package dev.kiln.codegen.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Renders a schema's Markdown as the text of a Javadoc comment. Safe for use by several threads. */
public final class Javadoc {
    private static final Pattern REF = Pattern.compile("\\{\\{% *ref +(.*?) *%}}");
    private static final Pattern MARK = Pattern.compile("\\[\\[kiln-ref-(\\d+)]]");
    private static final Parser PARSER = Parser.builder().build();

    private final Function<Reference, Optional<String>> links;

    /** A renderer; {@code links} gives what {@code {@link}} points to for a reference that can be followed. */
    public Javadoc(Function<Reference, Optional<String>> links) {
        this.links = links;
    }

    /** The whole text. Nothing in it can end the comment, or is taken for a tag or a Unicode escape. */
    public String render(String markdown) {
        List<String> references = new ArrayList<>();
        Node document = parse(markdown, references);
        Examples.prune(document);
        return linked(new HtmlWriter().document(document), references);
    }

    /** The first paragraph of it. */
    public String summary(String markdown) {
        List<String> references = new ArrayList<>();
        Node document = parse(markdown, references);
        return linked(new HtmlWriter().firstParagraph(document), references);
    }

    /** Text without Markdown, made safe likewise. */
    public static String plain(String text) {
        return CommentText.safe(CommentText.html(text)).strip().replaceAll("\\s*\\n\\s*", "\n");
    }

    private static Node parse(String markdown, List<String> references) {
        String text = DocumentationFilter.apply(markdown);
        Matcher matcher = REF.matcher(text);
        StringBuilder marked = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(marked, "[[kiln-ref-" + references.size() + "]]");
            references.add(matcher.group(1));
        }
        return PARSER.parse(matcher.appendTail(marked).toString());
    }

    private String linked(String html, List<String> references) {
        return MARK.matcher(CommentText.safe(html))
                .replaceAll(match -> Matcher.quoteReplacement(marked(match.group(1), references)));
    }

    private String marked(String index, List<String> references) {
        return index.length() < 6 && Integer.parseInt(index) < references.size()
                ? link(references.get(Integer.parseInt(index)))
                : index;
    }

    private String link(String reference) {
        return Reference.parse(reference)
                .flatMap(links)
                .map(target -> "{@link " + target + "}")
                .orElseGet(() ->
                        "<code>" + CommentText.safe(CommentText.html(Reference.plainText(reference))) + "</code>");
    }
}
