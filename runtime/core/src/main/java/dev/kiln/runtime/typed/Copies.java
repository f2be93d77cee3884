package dev.kiln.runtime.typed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes copies of lists, arrays and maps, so that what a user changes later changes nothing here. */
final class Copies {
    private Copies() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Object[] array) {
            return of(Arrays.asList(array));
        }
        if (value instanceof Collection<?> list) {
            var copy = new ArrayList<@Nullable Object>(list.size());
            list.forEach(item -> copy.add(of(item)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, item) -> copy.put(key, of(item)));
            return Collections.unmodifiableMap(copy);
        }
        return value;
    }
}
