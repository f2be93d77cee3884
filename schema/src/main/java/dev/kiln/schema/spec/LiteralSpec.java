package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;

/** A constant in a schema. */
public sealed interface LiteralSpec {
    /** Where it stands. */
    Origin origin();

    /** A truth value. */
    record BoolLiteral(boolean value, Origin origin) implements LiteralSpec {}

    /**
     * A number.
     *
     * @param integral whether it is written without fraction and exponent
     * @param integer whether it is an integer and no number, as in YAML one without fraction and exponent
     */
    record NumberLiteral(double value, boolean integral, boolean integer, Origin origin) implements LiteralSpec {
        /** A number as in JSON, where an integer is a number too. */
        public NumberLiteral(double value, boolean integral, Origin origin) {
            this(value, integral, false, origin);
        }
    }

    /** A text. */
    record TextLiteral(String value, Origin origin) implements LiteralSpec {}
}
