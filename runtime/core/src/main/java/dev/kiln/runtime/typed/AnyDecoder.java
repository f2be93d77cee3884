package dev.kiln.runtime.typed;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.BoolValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what a schema says nothing about: to {@code String}, {@code Boolean}, {@code Integer} where a number is whole
 * and fits, else {@code Double}, {@code List}, {@code Map}, an asset, a reference's {@code ReferenceValue}, or null.
 */
final class AnyDecoder implements Decoder<@Nullable Object> {
    @SuppressWarnings("NullAway") // The type argument allows null, which it does not see.
    @Override
    public @Nullable Object decode(PropertyValue value) {
        var opened = Opened.of(value);
        if (opened instanceof NullValue) {
            return null;
        }
        if (opened instanceof TextValue t) {
            return t.value();
        }
        if (opened instanceof BoolValue b) {
            return b.value();
        }
        if (opened instanceof NumberValue n) {
            return number(n.value());
        }
        if (opened instanceof ListValue list) {
            var items = new ArrayList<@Nullable Object>(list.items().size());
            list.items().forEach(item -> items.add(part(item)));
            return Partial.list(items);
        }
        if (opened instanceof MapValue map) {
            var items = new LinkedHashMap<String, @Nullable Object>();
            map.entries().forEach((key, item) -> items.put(key, part(item)));
            return Partial.map(items);
        }
        if (opened instanceof AssetValue a) {
            return a.asset();
        }
        return opened instanceof ArchiveValue a ? a.archive() : opened;
    }

    private @Nullable Object part(PropertyValue value) {
        try {
            return decode(value);
        } catch (UnknownValueException e) {
            return State.UNKNOWN;
        }
    }

    private static Object number(double value) {
        if (value == (int) value && !(value == 0 && 1 / value < 0)) {
            return (int) value;
        }
        return value;
    }
}
