package dev.kiln.schema.read;

import dev.kiln.schema.read.Events.Kind;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** What a YAML scalar without quotes is, after the core schema of YAML 1.2. */
final class YamlScalar {
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FRACTION =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    private YamlScalar() {}

    static Kind kind(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL":
                return Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE":
                return Kind.BOOLEAN;
            default:
                char first = text.charAt(0);
                if (first > '9') {
                    return Kind.TEXT;
                }
                return INTEGER.matcher(text).matches()
                        ? Kind.INTEGER
                        : FRACTION.matcher(text).matches() ? Kind.FRACTION : Kind.TEXT;
        }
    }

    /** The value of an integer or fraction of JSON or YAML. */
    static double number(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16).doubleValue();
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8).doubleValue() : Double.parseDouble(text);
    }
}
