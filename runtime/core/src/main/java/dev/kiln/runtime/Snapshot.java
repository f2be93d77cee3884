package dev.kiln.runtime;

import dev.kiln.runtime.typed.CompletedArgs;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.MapEntries;
import dev.kiln.runtime.typed.TypedContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes arguments as they are now: what the user changes later changes nothing. Outputs stay, all else is copied, and
 * arguments are completed on the way.
 */
final class Snapshot {
    private static final int DEEPEST = 1000;

    private final List<String> missing = new ArrayList<>();
    private int depth;

    private Snapshot() {}

    /** The snapshot of any value. */
    static @Nullable Object of(@Nullable Object value) {
        var snapshot = new Snapshot();
        var copy = snapshot.copy(value, "");
        snapshot.check("a value");
        return copy;
    }

    /**
     * The snapshot of a resource's or function's arguments.
     *
     * @throws IllegalArgumentException naming {@code whose} and all that is missing
     */
    static CompletedArgs of(InputArgs args, String whose) {
        var snapshot = new Snapshot();
        var copy = snapshot.args(args, "");
        snapshot.check(whose);
        return copy;
    }

    private void check(String whose) {
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(whose + ": missing required "
                    + (missing.size() == 1 ? "argument " : "arguments ") + String.join(", ", missing));
        }
    }

    private CompletedArgs args(InputArgs args, String path) {
        var completed = TypedContent.complete(args, System::getenv);
        completed.missing().forEach(name -> missing.add("'" + path + name + "'"));
        return new CompletedArgs(
                completed.typeName(),
                map(completed.values(), path),
                completed.required(),
                completed.missing(),
                completed.secrets(),
                completed.json());
    }

    private @Nullable Object copy(@Nullable Object value, String path) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("arguments contain themselves, or are nested " + DEEPEST + " deep");
        }
        try {
            return level(value, path);
        } finally {
            depth--;
        }
    }

    private @Nullable Object level(@Nullable Object value, String path) {
        if (value instanceof InputArgs args) {
            return args(args, path);
        }
        if (value instanceof MapEntries entries) {
            return new Entries(copy(entries.base(), path), map(entries.entries(), path));
        }
        if (value instanceof Collection<?> list) {
            return list(list, path);
        }
        if (value instanceof Object[] array) {
            return list(Arrays.asList(array), path);
        }
        return value instanceof Map<?, ?> map ? map(map, path) : value;
    }

    private List<@Nullable Object> list(Collection<?> list, String path) {
        var items = new ArrayList<@Nullable Object>(list.size());
        var inside = path.isEmpty() ? "" : path.substring(0, path.length() - 1);
        for (Object item : list) {
            items.add(copy(item, inside + "[" + items.size() + "]."));
        }
        return Collections.unmodifiableList(items);
    }

    private <K> Map<K, Object> map(Map<K, ?> map, String path) {
        var entries = new LinkedHashMap<K, Object>();
        map.forEach((key, item) -> entries.put(key, copy(item, path + key + ".")));
        return entries;
    }

    /** A map set entry by entry on top of another one. */
    record Entries(@Nullable Object base, Map<String, Object> entries) {}
}
