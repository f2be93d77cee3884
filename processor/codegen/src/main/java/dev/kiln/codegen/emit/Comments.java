package dev.kiln.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import dev.kiln.codegen.plan.JavaType;
import java.util.Optional;

/**
 * Writes the comments of one file, what the compiler is told of deprecation, and code that JavaPoet need not look into.
 * Schema text only ever is an argument of a format.
 */
final class Comments {
    private static final AnnotationSpec DEPRECATED =
            AnnotationSpec.builder(Deprecated.class).build();

    private final Descriptions descriptions;
    private final LaterTexts later = new LaterTexts();

    Comments(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** The description, or else {@code words}. */
    String full(Optional<String> description, String words) {
        return description
                .map(descriptions::whole)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> Javadoc.plain(words) + ".");
    }

    /** The description's first paragraph, or else {@code words}. */
    String summary(Optional<String> description, String words) {
        return description
                .map(descriptions::summary)
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
        return of(whole);
    }

    /** A comment in ASCII. */
    CodeBlock of(String text) {
        return CodeBlock.of("$L\n", later.mark(text));
    }

    /** Returns what {@code reader} gives for a property. */
    CodeBlock decoding(String reader, String wire, JavaType type) {
        Lines code = lines().text("return " + reader + "(").constant(wire).text(", ");
        DecoderCode.add(type, code);
        return code.text(");").code();
    }

    /** Code of this file. */
    Lines lines() {
        return new Lines(later::mark);
    }

    /** The text of a file that these comments are in. */
    String fill(String source) {
        return later.fill(source);
    }
}
