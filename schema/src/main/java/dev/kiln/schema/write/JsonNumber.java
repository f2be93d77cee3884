package dev.kiln.schema.write;

import dev.kiln.schema.spec.LiteralSpec.NumberLiteral;
import java.math.BigDecimal;

/** A number as JSON has it: read again, it is the same. */
record JsonNumber(NumberLiteral literal) {
    @Override
    public String toString() {
        double value = literal.value();
        if (!literal.integral()) {
            return Double.toString(value);
        }
        boolean negativeZero = value == 0 && 1 / value < 0;
        return negativeZero ? "-0" : new BigDecimal(value).toPlainString();
    }
}
