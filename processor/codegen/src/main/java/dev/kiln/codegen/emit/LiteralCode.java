package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;

/** Constants as they are written. */
final class LiteralCode {
    private LiteralCode() {}

    /** The constant as a value of {@code type}. */
    static CodeBlock of(Object literal, JavaType type) {
        if (type instanceof EnumType each) {
            return CodeBlock.of("$T.of($L)", TypeNames.of(each.name()), of(literal));
        } else if (type instanceof EitherOf either) {
            boolean left = TypeNames.of(either.left()).equals(ClassName.get(literal.getClass()));
            return CodeBlock.of(
                    "$T.$L($L)",
                    RuntimeNames.EITHER,
                    left ? "left" : "right",
                    of(literal, left ? either.left() : either.right()));
        }
        return of(literal);
    }

    /**
     * A string in quotes, on one line and in ASCII: what Unicode counts among its line ends, or turns the reading order
     * with, is an escape.
     */
    static CodeBlock text(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            int named = "\b\t\n\f\r\"\\".indexOf(each);
            if (named < 0) {
                quoted.append(each);
            } else {
                quoted.append('\\').append("btnfr\"\\".charAt(named));
            }
        }
        return CodeBlock.of("$L", Ascii.escaped(quoted.append('"').toString()));
    }

    /** A {@code String}, {@code Integer}, {@code Double} or {@code Boolean}. */
    static CodeBlock of(Object literal) {
        if (literal instanceof String text) {
            return text(text);
        } else if (literal instanceof Integer || literal instanceof Boolean) {
            return CodeBlock.of("$L", literal);
        } else if (literal instanceof Double number) {
            return CodeBlock.of("$L", Double.toString(number) + (Math.abs(number) > Double.MAX_VALUE ? "" : "d"));
        }
        throw new AssertionError(literal);
    }
}
