package dev.kiln.runtime.typed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes copies of lists, arrays and maps, so that what a user changes later changes nothing here. */
final class Copies {
    private static final int DEEPEST = 1000;

    private Copies() {}

    /** @throws IllegalArgumentException where {@code value} contains itself */
    static @Nullable Object of(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Map<?, ?> ? of(value, DEEPEST) : value;
    }

    private static @Nullable Object of(@Nullable Object value, int levels) {
        if (levels == 0) {
            throw new IllegalArgumentException("arguments contain themselves, or are nested " + DEEPEST + " deep");
        }
        if (value instanceof Collection<?> list) {
            var copy = new ArrayList<@Nullable Object>(list.size());
            list.forEach(item -> copy.add(of(item, levels - 1)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, item) -> copy.put(key, of(item, levels - 1)));
            return Collections.unmodifiableMap(copy);
        }
        return value;
    }
}
