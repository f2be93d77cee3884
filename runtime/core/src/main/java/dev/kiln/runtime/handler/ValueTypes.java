package dev.kiln.runtime.handler;

import dev.kiln.runtime.handler.PropertyType.ListOf;
import dev.kiln.runtime.handler.PropertyType.MapOf;
import dev.kiln.runtime.handler.PropertyType.ObjectOf;
import dev.kiln.runtime.handler.PropertyType.OneOf;
import dev.kiln.runtime.handler.PropertyType.Scalar;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a single value has a type, and what to call both. Never shows the value itself: it may be a secret. */
final class ValueTypes {
    private ValueTypes() {}

    /** What is wrong with {@code value} where {@code type} is wanted; its parts are not looked at. */
    static Optional<String> mismatch(PropertyType type, PropertyValue value) {
        if (type == Scalar.INTEGER && value instanceof NumberValue number && !integral(number.value())) {
            return Optional.of("must be an integer of 32 bits, and is another number");
        }
        if (type instanceof OneOf allowed
                && value.getClass() == allowed.values().get(0).getClass()) {
            return allowed.values().contains(value) ? Optional.empty() : Optional.of("must be " + title(type));
        }
        return fits(type, value)
                ? Optional.empty()
                : Optional.of("must be " + title(type) + ", and is " + title(value));
    }

    private static boolean integral(double number) {
        return number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE + 1.0 && (int) number == number;
    }

    private static boolean fits(PropertyType type, PropertyValue value) {
        if (type instanceof Scalar scalar) {
            return switch (scalar) {
                case BOOLEAN -> value instanceof BoolValue;
                case INTEGER, NUMBER -> value instanceof NumberValue;
                case STRING -> value instanceof TextValue;
                case ASSET -> value instanceof AssetValue;
                case ARCHIVE -> value instanceof ArchiveValue;
                case ASSET_OR_ARCHIVE -> value instanceof AssetValue || value instanceof ArchiveValue;
                case ANY -> true;
            };
        }
        return type instanceof ListOf && value instanceof ListValue
                || (type instanceof MapOf || type instanceof ObjectOf) && value instanceof MapValue;
    }

    private static String title(PropertyType type) {
        if (type instanceof Scalar scalar) {
            return scalar.title();
        }
        if (type instanceof ListOf) {
            return "a list";
        }
        if (type instanceof MapOf) {
            return "a map";
        }
        if (type instanceof ObjectOf object) {
            return "an object (" + object.name() + ")";
        }
        if (type instanceof OneOf oneOf) {
            return "one of " + oneOf.values().stream().map(ValueTypes::constant).collect(Collectors.joining(", "));
        }
        throw new AssertionError(type);
    }

    private static String constant(PropertyValue value) {
        return value instanceof TextValue text ? text.value() : value.toString();
    }

    private static String title(PropertyValue value) {
        if (value instanceof BoolValue) {
            return "a boolean";
        }
        if (value instanceof NumberValue) {
            return "a number";
        }
        if (value instanceof TextValue) {
            return "a string";
        }
        if (value instanceof ListValue) {
            return "a list";
        }
        if (value instanceof MapValue) {
            return "an object";
        }
        if (value instanceof AssetValue) {
            return "an asset";
        }
        if (value instanceof ArchiveValue) {
            return "an archive";
        }
        if (value instanceof ReferenceValue) {
            return "a resource";
        }
        if (value instanceof NullValue) {
            return "nothing";
        }
        if (value instanceof UnknownValue || value instanceof SecretValue || value instanceof OutputValue) {
            return "not a plain value";
        }
        throw new AssertionError(value);
    }
}
