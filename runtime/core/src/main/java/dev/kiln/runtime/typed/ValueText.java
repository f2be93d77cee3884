package dev.kiln.runtime.typed;

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
import java.util.stream.Collectors;

/** Shows values and their kinds to people, without secrets. */
final class ValueText {
    private ValueText() {}

    static String of(PropertyValue value) {
        if (value instanceof TextValue t) {
            return t.value();
        }
        if (value instanceof NumberValue n) {
            return number(n.value());
        }
        if (value instanceof BoolValue b) {
            return Boolean.toString(b.value());
        }
        if (value instanceof ListValue l) {
            return l.items().stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof MapValue m) {
            return m.entries().entrySet().stream()
                    .map(e -> e.getKey() + "=" + of(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "[" + kind(value) + "]";
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The kind of {@code value}, with its article. */
    static String kind(PropertyValue value) {
        if (value instanceof NullValue) {
            return "nothing";
        }
        if (value instanceof UnknownValue) {
            return "unknown";
        }
        if (value instanceof BoolValue) {
            return "a truth value";
        }
        if (value instanceof NumberValue) {
            return "a number";
        }
        if (value instanceof TextValue) {
            return "a text";
        }
        if (value instanceof ListValue) {
            return "a list";
        }
        if (value instanceof MapValue) {
            return "an object";
        }
        if (value instanceof SecretValue) {
            return "secret";
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
        if (value instanceof OutputValue) {
            return "an output";
        }
        throw new AssertionError(value.getClass());
    }
}
