package dev.kiln.runtimetest;

import dev.kiln.runtime.value.PropertyValue;
import java.util.stream.Collectors;

/** Shows property values shortly, secrets and unknowns marked. */
final class PropertyTexts {
    private PropertyTexts() {}

    static String of(PropertyValue value) {
        if (value instanceof PropertyValue.TextValue t) {
            return t.value();
        }
        if (value instanceof PropertyValue.NumberValue n) {
            return n.value() == (int) n.value() ? Integer.toString((int) n.value()) : Double.toString(n.value());
        }
        if (value instanceof PropertyValue.BoolValue b) {
            return Boolean.toString(b.value());
        }
        if (value instanceof PropertyValue.ListValue l) {
            return l.items().stream().map(PropertyTexts::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof PropertyValue.MapValue m) {
            return m.entries().entrySet().stream()
                    .map(e -> e.getKey() + "=" + of(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof PropertyValue.SecretValue s) {
            return "secret(" + of(s.value()) + ")";
        }
        if (value instanceof PropertyValue.UnknownValue) {
            return "?";
        }
        return value instanceof PropertyValue.NullValue ? "null" : value.toString();
    }
}
