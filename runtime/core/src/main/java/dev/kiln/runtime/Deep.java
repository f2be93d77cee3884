package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces the outputs in a structure of lists and maps by their values. */
final class Deep {
    private Deep() {}

    static Cell<@Nullable Object> of(@Nullable Object structure) {
        return map(structure, value -> value);
    }

    /** What {@code join}, code of ours, makes of all parts. */
    static <T> Cell<T> join(List<? extends @Nullable Object> parts, Function<List<@Nullable Object>, T> join) {
        return map(parts, values -> join.apply(list(values)));
    }

    static <T extends @Nullable Object> Cell<T> map(
            @Nullable Object structure, Function<@Nullable Object, ? extends T> then) {
        var frozen = frozen(structure);
        return Round.walk(Ambient.current(), round -> {
            var value = walk(round, frozen);
            return round.isUnknown() || round.isWaiting() ? State.unknown() : State.known(then.apply(value));
        });
    }

    private static @Nullable Object walk(Round round, @Nullable Object value) {
        if (Round.isPromise(value) && value != null) {
            var state = round.look(round.output(value).cell);
            return state == null || !state.isKnown() ? null : walk(round, state.value());
        }
        if (value instanceof Collection<?> list) {
            return round.into(value, () -> items(round, list));
        }
        if (value instanceof Object[] array) {
            return round.into(value, () -> items(round, Arrays.asList(array)));
        }
        if (value instanceof Map<?, ?> map) {
            return round.into(value, () -> entries(round, map));
        }
        return value;
    }

    private static @Nullable Object items(Round round, Collection<?> list) {
        var items = new ArrayList<@Nullable Object>(list.size());
        list.forEach(item -> items.add(walk(round, item)));
        return Collections.unmodifiableList(items);
    }

    private static @Nullable Object entries(Round round, Map<?, ?> map) {
        var entries = new LinkedHashMap<Object, @Nullable Object>();
        map.forEach((key, item) -> entries.put(key, walk(round, item)));
        return Collections.unmodifiableMap(entries);
    }

    /** A copy, so that every round sees the same. */
    private static @Nullable Object frozen(@Nullable Object value) {
        return frozen(value, 0);
    }

    private static @Nullable Object frozen(@Nullable Object value, int depth) {
        if (depth > 1000) {
            throw new IllegalArgumentException("a structure of outputs contains itself, or is nested 1000 deep");
        }
        if (value instanceof Collection<?> list) {
            var items = new ArrayList<@Nullable Object>(list.size());
            list.forEach(item -> items.add(frozen(item, depth + 1)));
            return items;
        }
        if (value instanceof Map<?, ?> map) {
            var entries = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, item) -> entries.put(key, frozen(item, depth + 1)));
            return entries;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object values) {
        if (values instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw new AssertionError("a list stays one");
    }
}
