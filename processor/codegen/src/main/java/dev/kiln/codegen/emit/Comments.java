package dev.kiln.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import java.util.Optional;

/** Writes the comments of one file, and what the compiler is told of deprecation. Schema text only ever is an argument of a format. */
final class Comments {
    private static final AnnotationSpec DEPRECATED =
            AnnotationSpec.builder(Deprecated.class).build();

    private final Javadoc javadoc;
    private final LaterTexts later = new LaterTexts();

    Comments(Javadoc javadoc) {
        this.javadoc = javadoc;
    }

    /** The description, or else {@code words}. */
    String full(Optional<String> description, String words) {
        return description
                .map(javadoc::render)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Javadoc.plain(words) + ".");
    }

    /** The description's first paragraph, or else {@code words}. */
    String summary(Optional<String> description, String words) {
        return description
                .map(javadoc::summary)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Javadoc.plain(words) + ".");
    }

    void add(TypeSpec.Builder type, String comment, Optional<String> deprecation) {
        type.addJavadoc(comment(comment, deprecation));
        deprecation.ifPresent(reason -> type.addAnnotation(DEPRECATED));
    }

    void add(MethodSpec.Builder method, String comment, Optional<String> deprecation) {
        method.addJavadoc(comment(comment, deprecation));
        deprecation.ifPresent(reason -> method.addAnnotation(DEPRECATED));
    }

    /** A whole comment. */
    CodeBlock comment(String comment, Optional<String> deprecation) {
        String whole = deprecation
                .map(reason -> comment + "\n\n@deprecated " + summary(Optional.of(reason), "Deprecated"))
                .orElse(comment);
        return CodeBlock.of("$L\n", later.mark(whole));
    }

    /** The text of a file that these comments are in. */
    String fill(String source) {
        return later.fill(source);
    }
}
