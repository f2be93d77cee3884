package dev.kiln.codegen.doc;

import java.util.regex.Pattern;

/** Takes out of a schema's Markdown what is there for other renderers (spec of the schema language, documentation). */
final class DocumentationFilter {
    private static final Pattern CHOOSER = Pattern.compile("<!--\\s*(?:Start|End) PulumiCodeChooser\\s*-->");
    private static final Pattern SPAN = Pattern.compile("<span\\s+pulumi-lang-[^>]*>(.*?)</span>", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("\\{\\{% */? *examples? *%}}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private DocumentationFilter() {}

    static String apply(String markdown) {
        String text = CHOOSER.matcher(markdown).replaceAll("");
        text = SPAN.matcher(text).replaceAll("$1");
        text = COMMENT.matcher(text).replaceAll("");
        return BLOCK.matcher(text).replaceAll("");
    }
}
