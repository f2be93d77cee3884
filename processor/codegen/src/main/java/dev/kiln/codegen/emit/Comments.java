package dev.kiln.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import java.util.Optional;

/** Writes comments, and what the compiler is told of deprecation. Schema text only ever is an argument of a format. */
final class Comments {
    private static final AnnotationSpec DEPRECATED =
            AnnotationSpec.builder(Deprecated.class).build();

    private final Javadoc javadoc;

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

    CodeBlock comment(String comment, Optional<String> deprecation) {
        return deprecation
                .map(reason ->
                        CodeBlock.of("$L\n\n@deprecated $L\n", comment, summary(Optional.of(reason), "Deprecated")))
                .orElseGet(() -> CodeBlock.of("$L\n", comment));
    }
}
