package dev.kiln.runtime.value;

import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The marks on values, at any depth: that they are secret, what they depend on, that they are not known yet. */
public final class Marks {
    private Marks() {}

    /** {@code value} without the marks of secrecy and dependency. What is not known stays unknown. */
    public static PropertyValue opened(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return opened(secret.value());
        }
        if (value instanceof OutputValue output) {
            return opened(output.value());
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(Marks::opened).toList());
        }
        return value instanceof MapValue map ? opened(map) : value;
    }

    /** {@code map} without the marks of secrecy and dependency. What is not known stays unknown. */
    public static MapValue opened(MapValue map) {
        var entries = new TreeMap<String, PropertyValue>();
        map.entries().forEach((key, value) -> entries.put(key, opened(value)));
        return MapValue.of(entries);
    }

    /** Whether something in {@code value} is not known yet. */
    public static boolean unknown(PropertyValue value) {
        return any(value, UnknownValue.class::isInstance);
    }

    /** Whether something in {@code value} is a secret. */
    public static boolean secret(PropertyValue value) {
        return any(value, v -> v instanceof SecretValue || v instanceof OutputValue output && output.secret());
    }

    private static boolean any(PropertyValue value, Predicate<PropertyValue> wanted) {
        return wanted.test(value) || inner(value).stream().anyMatch(v -> any(v, wanted));
    }

    private static Collection<PropertyValue> inner(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return List.of(secret.value());
        }
        if (value instanceof OutputValue output) {
            return List.of(output.value());
        }
        if (value instanceof ListValue list) {
            return list.items();
        }
        return value instanceof MapValue map ? map.entries().values() : List.of();
    }
}
