package dev.kiln.schema.compare;

import dev.kiln.schema.spec.LiteralSpec;

/** Constants in words; equal ones have equal texts. */
final class Literals {
    private Literals() {}

    static String show(LiteralSpec literal) {
        if (literal instanceof LiteralSpec.TextLiteral text) {
            return "\"" + text.value() + "\"";
        } else if (literal instanceof LiteralSpec.NumberLiteral number) {
            return Double.toString(number.value()).replaceFirst("\\.0$", "");
        } else if (literal instanceof LiteralSpec.BoolLiteral bool) {
            return Boolean.toString(bool.value());
        }
        throw new AssertionError(literal);
    }
}
