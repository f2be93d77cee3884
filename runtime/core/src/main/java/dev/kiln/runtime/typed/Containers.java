package dev.kiln.runtime.typed;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NullValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decoders of what holds values of another one. An item that is wrong is named by its place. */
final class Containers {
    private Containers() {}

    record OfList<T extends @Nullable Object>(Decoder<T> item) implements Decoder<List<T>> {
        @Override
        public List<T> decode(PropertyValue value) {
            if (!(Opened.of(value) instanceof ListValue list)) {
                throw Decoders.unexpected("a list", value);
            }
            var items = new ArrayList<@Nullable Object>(list.items().size());
            for (PropertyValue each : list.items()) {
                items.add(decodeAt(item, each, "[", items.size(), "]"));
            }
            return Partial.list(items);
        }
    }

    record OfMap<T extends @Nullable Object>(Decoder<T> item) implements Decoder<Map<String, T>> {
        @Override
        public Map<String, T> decode(PropertyValue value) {
            if (!(Opened.of(value) instanceof MapValue map)) {
                throw Decoders.unexpected("a map", value);
            }
            var items = new LinkedHashMap<String, @Nullable Object>();
            map.entries().forEach((key, each) -> items.put(key, decodeAt(item, each, "[\"", key, "\"]")));
            return Partial.map(items);
        }
    }

    record OfOptional<T>(Decoder<T> present) implements Decoder<Optional<T>> {
        @Override
        public Optional<T> decode(PropertyValue value) {
            return Opened.of(value) instanceof NullValue
                    ? Optional.empty()
                    : Optional.ofNullable(present.decode(value));
        }
    }

    private static @Nullable Object decodeAt(
            Decoder<?> item, PropertyValue value, String before, Object key, String after) {
        try {
            return item.decode(value);
        } catch (UnknownValueException e) {
            return State.UNKNOWN;
        } catch (DecodeException e) {
            throw e.at(before + key + after);
        }
    }
}
