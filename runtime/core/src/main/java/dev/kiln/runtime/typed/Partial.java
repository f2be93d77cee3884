package dev.kiln.runtime.typed;

import dev.kiln.runtime.cell.State;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and maps of which some values are not known before the update. To read one of those is an
 * {@link UnknownValueException}, as is a text, hash or comparison of the whole; size, keys and all other values are
 * there.
 */
public final class Partial {
    private Partial() {}

    /** A list of {@code items}, in which {@link State#UNKNOWN} stands for what is not known. */
    @SuppressWarnings("unchecked")
    public static <T extends @Nullable Object> List<T> list(List<? extends @Nullable Object> items) {
        return items.contains(State.UNKNOWN)
                ? (List<T>) new SomeItems(Collections.unmodifiableList(items))
                : (List<T>) Collections.unmodifiableList(items);
    }

    /** A map of {@code entries}, in which {@link State#UNKNOWN} stands for a value that is not known. */
    @SuppressWarnings("unchecked")
    public static <K, T extends @Nullable Object> Map<K, T> map(Map<K, ? extends @Nullable Object> entries) {
        return entries.containsValue(State.UNKNOWN)
                ? (Map<K, T>) new SomeEntries(Collections.unmodifiableMap((Map<Object, @Nullable Object>) entries))
                : (Map<K, T>) Collections.unmodifiableMap(entries);
    }

    /** Whether {@code value} is a list or map of which this class has made that something in it is not known. */
    public static boolean is(@Nullable Object value) {
        return value instanceof SomeItems || value instanceof SomeEntries;
    }

    /** {@code value} with {@link State#UNKNOWN} in the places that are not known, where it {@link #is} partly known. */
    public static @Nullable Object opened(@Nullable Object value) {
        if (value instanceof SomeItems some) {
            return some.items;
        }
        return value instanceof SomeEntries some ? some.entries : value;
    }

    private static @Nullable Object read(@Nullable Object value) {
        if (value == State.UNKNOWN) {
            throw new UnknownValueException();
        }
        return value;
    }

    private static final class SomeItems extends AbstractList<@Nullable Object> implements RandomAccess {
        private final List<? extends @Nullable Object> items;

        SomeItems(List<? extends @Nullable Object> items) {
            this.items = items;
        }

        @Override
        public @Nullable Object get(int index) {
            return read(items.get(index));
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    private static final class SomeEntries extends AbstractMap<Object, @Nullable Object> {
        private final Map<Object, @Nullable Object> entries;

        SomeEntries(Map<Object, @Nullable Object> entries) {
            this.entries = entries;
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            return read(entries.get(key));
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return entries.containsKey(key);
        }

        @Override
        public Set<Object> keySet() {
            return entries.keySet();
        }

        @Override
        public Set<Entry<Object, @Nullable Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<Object, @Nullable Object>> iterator() {
                    var all = entries.entrySet().iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return all.hasNext();
                        }

                        @Override
                        public Entry<Object, @Nullable Object> next() {
                            var entry = all.next();
                            return new SimpleImmutableEntry<>(entry.getKey(), read(entry.getValue()));
                        }
                    };
                }

                @Override
                public int size() {
                    return entries.size();
                }
            };
        }
    }
}
