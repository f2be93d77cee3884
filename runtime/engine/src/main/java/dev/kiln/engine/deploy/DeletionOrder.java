package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of the entries that are to go may go now: those that no other one needs any more. */
final class DeletionOrder {
    private final Map<String, List<Entry>> byUrn = new HashMap<>();

    /** How many others still need each entry that has not been given out. */
    private final Map<Entry, Integer> dependents = new LinkedHashMap<>();

    DeletionOrder(List<Entry> going) {
        for (Entry entry : going) {
            byUrn.computeIfAbsent(entry.stored().urn(), urn -> new ArrayList<>())
                    .add(entry);
            dependents.put(entry, 0);
        }
        going.forEach(entry -> needed(entry).forEach(other -> dependents.merge(other, 1, Integer::sum)));
    }

    /** What {@code entry} needs, of those that are to go. */
    List<Entry> needed(Entry entry) {
        List<Entry> needed = new ArrayList<>();
        for (String urn : entry.stored().needs()) {
            needed.addAll(byUrn.getOrDefault(urn, List.of()));
        }
        return needed;
    }

    /** Those that nobody needs, given out once. */
    List<Entry> free() {
        List<Entry> free = new ArrayList<>();
        dependents.forEach((entry, count) -> {
            if (count == 0) {
                free.add(entry);
            }
        });
        free.forEach(dependents::remove);
        return free;
    }

    /** Those that nobody needs any more now that {@code entry} has ended. */
    List<Entry> freedBy(Entry entry) {
        List<Entry> freed = new ArrayList<>();
        for (Entry other : needed(entry)) {
            Integer count = dependents.get(other);
            if (count != null && count == 1) {
                dependents.remove(other);
                freed.add(other);
            } else if (count != null) {
                dependents.put(other, count - 1);
            }
        }
        return freed;
    }

    /** All that have not been given out: they need each other. */
    List<Entry> rest() {
        List<Entry> rest = List.copyOf(dependents.keySet());
        dependents.clear();
        return rest;
    }
}
