package dev.kiln.runtime.typed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that is set entry by entry on top of one that was set as a whole.
 *
 * @param base the map set before: a {@code Map}, an output of one, or null
 * @param entries what is put on top of it
 */
public record MapEntries(@Nullable Object base, Map<String, @Nullable Object> entries) {
    static MapEntries of(@Nullable Object value) {
        return value instanceof MapEntries entries ? entries : new MapEntries(value, Collections.emptyMap());
    }

    MapEntries with(String key, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(entries);
        more.put(key, value);
        return new MapEntries(base, Collections.unmodifiableMap(more));
    }
}
