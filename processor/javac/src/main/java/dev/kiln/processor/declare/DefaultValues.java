package dev.kiln.processor.declare;

import dev.kiln.processor.declare.ValueType.Constant;
import dev.kiln.processor.declare.ValueType.EnumOf;
import dev.kiln.processor.declare.ValueType.Scalar;
import java.util.Optional;
import java.util.stream.Collectors;

/** Defaults, which an annotation can only hold as text. */
final class DefaultValues {
    private DefaultValues() {}

    /** The Boolean, Integer, Double or String in {@code text}; empty where it is no value of {@code type}. */
    static Optional<Object> read(ValueType type, String text) {
        try {
            if (type == Scalar.BOOLEAN) {
                return text.equals("true") || text.equals("false")
                        ? Optional.of(Boolean.valueOf(text))
                        : Optional.empty();
            }
            if (type == Scalar.INTEGER) {
                return Optional.of(Integer.valueOf(text));
            }
            if (type == Scalar.NUMBER) {
                Double number = Double.valueOf(text);
                return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        if (type instanceof EnumOf constants) {
            return constants.constants().stream()
                    .filter(c -> c.value().equals(text))
                    .findFirst()
                    .map(Constant::value);
        }
        return type == Scalar.STRING ? Optional.of(text) : Optional.empty();
    }

    /** What a default for {@code type} looks like. */
    static String wanted(ValueType type) {
        if (type == Scalar.BOOLEAN) {
            return "write true or false";
        }
        if (type == Scalar.INTEGER) {
            return "write an integer of 32 bits";
        }
        if (type == Scalar.NUMBER) {
            return "write a number";
        }
        return type instanceof EnumOf constants
                ? "write one of "
                        + constants.constants().stream().map(Constant::value).collect(Collectors.joining(", "))
                : "only a boolean, int, double, String or enum has one";
    }
}
