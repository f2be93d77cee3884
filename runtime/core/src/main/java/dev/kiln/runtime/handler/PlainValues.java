package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Values as a handler sees them: without the marks of secrecy and dependency, and without members that are null. */
final class PlainValues {
    private PlainValues() {}

    /** {@code value} without marks. */
    static PropertyValue of(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return of(secret.value());
        }
        if (value instanceof OutputValue output) {
            return of(output.value());
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(PlainValues::of).toList());
        }
        return value instanceof MapValue map ? of(map) : value;
    }

    /** {@code map} without marks and without members that are null. */
    static MapValue of(MapValue map) {
        SortedMap<String, PropertyValue> plain = new TreeMap<>();
        map.entries().forEach((key, value) -> {
            PropertyValue inner = of(value);
            if (!(inner instanceof NullValue)) {
                plain.put(key, inner);
            }
        });
        return MapValue.of(plain);
    }

    /** Whether something in {@code value} is not known yet. */
    static boolean unknown(PropertyValue value) {
        return any(value, UnknownValue.class::isInstance);
    }

    /** Whether something in {@code value} is a secret. */
    static boolean secret(PropertyValue value) {
        return any(value, v -> v instanceof SecretValue || v instanceof OutputValue output && output.secret());
    }

    /** Whether two plain values are the same; assets are compared by content where that is known. */
    static boolean same(PropertyValue a, PropertyValue b) {
        if (a instanceof ListValue left && b instanceof ListValue right) {
            return left.items().size() == right.items().size()
                    && IntStream.range(0, left.items().size())
                            .allMatch(
                                    i -> same(left.items().get(i), right.items().get(i)));
        }
        if (a instanceof MapValue left && b instanceof MapValue right) {
            return left.entries().keySet().equals(right.entries().keySet())
                    && left.entries().entrySet().stream()
                            .allMatch(e ->
                                    same(e.getValue(), right.entries().getOrDefault(e.getKey(), PropertyValue.NULL)));
        }
        if (a instanceof AssetValue left
                && b instanceof AssetValue right
                && left.hash() != null
                && right.hash() != null) {
            return left.hash().equals(right.hash());
        }
        if (a instanceof ArchiveValue left
                && b instanceof ArchiveValue right
                && left.hash() != null
                && right.hash() != null) {
            return left.hash().equals(right.hash());
        }
        return a.equals(b) && !(a instanceof UnknownValue);
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
