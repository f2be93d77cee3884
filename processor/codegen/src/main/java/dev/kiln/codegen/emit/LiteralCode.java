package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import java.util.ArrayList;
import java.util.List;

/** Constants as they are written. */
final class LiteralCode {
    /** So many characters fit into a constant, whatever they are: 65,534 bytes at three for each. */
    private static final int CERTAIN = 21_000;

    private static final int FEW = 200;

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

    /** A text, put together at run time where it is too long for a constant (JVMS 4.4.7). */
    static CodeBlock text(String text) {
        if (isShort(text)) {
            return CodeBlock.of("$L", quoted(text));
        }
        List<CodeBlock> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += CERTAIN) {
            pieces.add(CodeBlock.of("$L", quoted(text.substring(start, Math.min(text.length(), start + CERTAIN)))));
        }
        return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(pieces, ", "));
    }

    /** Whether {@link #text} writes {@code text} as one constant. */
    static boolean isShort(String text) {
        return text.length() <= CERTAIN;
    }

    /** Several texts as the last arguments of a call. Many of them are one constant, since an array of them is code. */
    static CodeBlock texts(List<String> texts) {
        if (texts.size() <= FEW || texts.stream().anyMatch(each -> each.isEmpty() || each.contains("\n"))) {
            return texts.stream().map(LiteralCode::text).collect(CodeBlock.joining(", "));
        }
        return CodeBlock.of("$L.split($S)", text(String.join("\n", texts)), "\n");
    }

    /**
     * A string in quotes, on one line and in ASCII: what Unicode counts among its line ends, or turns the reading order
     * with, is an escape.
     */
    static String quoted(String text) {
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
        return Ascii.escaped(quoted.append('"').toString());
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
