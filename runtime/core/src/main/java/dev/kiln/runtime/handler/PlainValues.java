package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Values as a handler sees them: without the marks of secrecy and dependency, and without members that are null. */
final class PlainValues {
    private PlainValues() {}

    /** {@code value} without marks. */
    static PropertyValue of(PropertyValue value) {
        return withoutNulls(Marks.opened(value));
    }

    /** {@code map} without marks and without members that are null. */
    static MapValue of(MapValue map) {
        return withoutNulls(Marks.opened(map));
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

    private static PropertyValue withoutNulls(PropertyValue value) {
        if (value instanceof ListValue list) {
            return new ListValue(
                    list.items().stream().map(PlainValues::withoutNulls).toList());
        }
        return value instanceof MapValue map ? withoutNulls(map) : value;
    }

    private static MapValue withoutNulls(MapValue map) {
        SortedMap<String, PropertyValue> present = new TreeMap<>();
        map.entries().forEach((key, value) -> {
            if (!(value instanceof NullValue)) {
                present.put(key, withoutNulls(value));
            }
        });
        return MapValue.of(present);
    }
}
