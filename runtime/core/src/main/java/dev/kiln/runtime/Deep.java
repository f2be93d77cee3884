package dev.kiln.runtime;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.Partial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Replaces the outputs in a structure of lists and maps by their values. */
final class Deep {
    private Deep() {}

    static Cell<@Nullable Object> of(@Nullable Object structure) {
        return walk(structure, State::partlyKnown, State::known);
    }

    /** What {@code join}, code of ours, makes of all parts. */
    static <T> Cell<T> join(List<? extends @Nullable Object> parts, Function<List<@Nullable Object>, T> join) {
        return walk(parts, some -> State.unknown(), values -> State.known(join.apply(list(values))));
    }

    private static <T extends @Nullable Object> Cell<T> walk(
            @Nullable Object structure,
            Function<@Nullable Object, State> partly,
            Function<@Nullable Object, State> wholly) {
        var frozen = frozen(structure);
        return Round.walk(Ambient.current(), round -> {
            var value = walk(round, frozen);
            return round.isUnknown() || round.isWaiting() ? partly.apply(value) : wholly.apply(value);
        });
    }

    private static @Nullable Object walk(Round round, @Nullable Object value) {
        if (Round.isPromise(value) && value != null) {
            var state = round.look(round.output(value).cell);
            return state == null || (state.value() == null && !state.isKnown())
                    ? State.UNKNOWN
                    : walk(round, state.value());
        }
        if (Partial.is(value)) {
            return walk(round, Partial.opened(value));
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

    /** What is in an Optional, or {@code other}; what is known of it in part stays so. */
    static State orElse(State state, Object other) {
        var value = state.value() instanceof Optional<?> optional && optional.isPresent() ? optional.get() : other;
        if (state.isKnown()) {
            return State.known(value).after(state);
        }
        return state.isFailed() || state.value() == null
                ? state
                : State.partlyKnown(value).after(state);
    }

    private static @Nullable Object items(Round round, Collection<?> list) {
        var items = new ArrayList<@Nullable Object>(list.size());
        list.forEach(item -> items.add(walk(round, item)));
        return Partial.list(items);
    }

    private static @Nullable Object entries(Round round, Map<?, ?> map) {
        var entries = new LinkedHashMap<Object, @Nullable Object>();
        map.forEach((key, item) -> entries.put(key, walk(round, item)));
        return Partial.map(entries);
    }

    /** A copy, so that every round sees the same. */
    private static @Nullable Object frozen(@Nullable Object value) {
        return frozen(value, 0);
    }

    private static @Nullable Object frozen(@Nullable Object value, int depth) {
        if (depth > 1000) {
            throw new IllegalArgumentException("a list or map contains itself, or is nested 1000 deep");
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
    static List<@Nullable Object> list(@Nullable Object values) {
        if (values instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw new AssertionError("a list stays one");
    }
}
