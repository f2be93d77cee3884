package dev.kiln.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Code as few pieces: JavaPoet takes a piece apart at its line ends twice, however short, and so a whole statement costs a
 * fraction of one that is put together of its words.
 */
final class Lines {
    private final UnaryOperator<String> shortened;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder format = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    private boolean lineIsText = true;

    /** None as yet; {@code shortened} gives what stands for a text. */
    Lines(UnaryOperator<String> shortened) {
        this.shortened = shortened;
    }

    /** ASCII in which no type has to be imported. */
    Lines text(String more) {
        text.append(more);
        return this;
    }

    /** A constant with this value. */
    Lines constant(String value) {
        if (LiteralCode.isShort(value)) {
            text.append(LiteralCode.quoted(value));
            return this;
        }
        return argument("$L", LiteralCode.text(value));
    }

    Lines type(TypeName type) {
        return argument("$T", type);
    }

    /** Ends a line that another follows. A text with several lines has to begin the first of them. */
    Lines end() {
        if (lineIsText) {
            text.append('\n');
        } else {
            flush();
            format.append('\n');
            lineIsText = true;
        }
        return this;
    }

    /** All of it. */
    CodeBlock code() {
        flush();
        return CodeBlock.of(format.toString(), arguments.toArray());
    }

    private Lines argument(String placeholder, Object value) {
        flush();
        format.append(placeholder);
        arguments.add(value);
        lineIsText = false;
        return this;
    }

    private void flush() {
        if (!text.isEmpty()) {
            format.append("$L");
            arguments.add(shortened.apply(text.toString()));
            text.setLength(0);
        }
    }
}
