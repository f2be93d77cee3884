package dev.kiln.runtime.typed;

import dev.kiln.runtime.asset.Archive;
import dev.kiln.runtime.asset.Asset;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plain Java values as property values. */
public final class Encoding {
    private Encoding() {}

    /**
     * The value of {@code value}: a text, number, truth value, list, map, enum, asset, archive, optional of one, or null;
     * a property value stays what it is.
     *
     * @param place names it in an error
     * @throws IllegalArgumentException if it is of no type that a property has
     */
    public static PropertyValue encode(String place, @Nullable Object value) {
        if (value == null) {
            return PropertyValue.NULL;
        }
        if (value instanceof Optional<?> optional) {
            return encode(place, optional.orElse(null));
        }
        if (value instanceof EnumValue<?> constant) {
            return encode(place, constant.value());
        }
        if (value instanceof List<?> list) {
            return list(place, list);
        }
        return value instanceof Map<?, ?> map ? map(place, map) : scalar(place, value);
    }

    private static PropertyValue scalar(String place, Object value) {
        if (value instanceof PropertyValue given) {
            return given;
        }
        if (value instanceof String text) {
            return PropertyValue.of(text);
        }
        if (value instanceof Boolean truth) {
            return PropertyValue.of(truth);
        }
        if (value instanceof Number number) {
            return PropertyValue.of(number.doubleValue());
        }
        if (value instanceof Asset asset) {
            return new AssetValue(asset, null);
        }
        if (value instanceof Archive archive) {
            return new ArchiveValue(archive, null);
        }
        throw new IllegalArgumentException(
                place + " cannot hold a " + value.getClass().getTypeName()
                        + ": give it a string, number, boolean, list, map, enum, asset or archive");
    }

    private static PropertyValue list(String place, List<?> list) {
        List<PropertyValue> items = new ArrayList<>();
        for (Object item : list) {
            items.add(encode(place + "[" + items.size() + "]", item));
        }
        return new ListValue(items);
    }

    private static PropertyValue map(String place, Map<?, ?> map) {
        SortedMap<String, PropertyValue> entries = new TreeMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), encode(place + "." + key, value)));
        return MapValue.of(entries);
    }
}
