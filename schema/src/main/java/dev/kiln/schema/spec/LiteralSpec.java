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
     */
    record NumberLiteral(double value, boolean integral, Origin origin) implements LiteralSpec {}

    /** A text. */
    record TextLiteral(String value, Origin origin) implements LiteralSpec {}
}
