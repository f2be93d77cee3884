package dev.kiln.runtime.handler;

import dev.kiln.runtime.provider.ProviderReply.Change;
import dev.kiln.runtime.provider.ProviderReply.Diffed;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How inputs differ, property by property. */
final class ValueDiff {
    private ValueDiff() {}

    /**
     * Compares two sets of plain inputs.
     *
     * @param updates whether a change can be made in place at all
     * @param ignored properties that do not count
     */
    static Diffed between(
            List<Property> properties, MapValue before, MapValue after, boolean updates, List<String> ignored) {
        SortedMap<String, Change> changes = new TreeMap<>();
        for (Property property : properties) {
            PropertyValue old = before.get(property.name());
            PropertyValue now = after.get(property.name());
            boolean same = old == null ? now == null : now != null && PlainValues.same(old, now);
            if (!same && !ignored.contains(property.name())) {
                changes.put(property.name(), change(old, now, property.replaceOnChange() || !updates));
            }
        }
        return new Diffed(changes, false, List.of());
    }

    private static Change change(@Nullable PropertyValue old, @Nullable PropertyValue now, boolean replaces) {
        if (old == null) {
            return replaces ? Change.ADD_REPLACE : Change.ADD;
        }
        if (now == null) {
            return replaces ? Change.DELETE_REPLACE : Change.DELETE;
        }
        return replaces ? Change.UPDATE_REPLACE : Change.UPDATE;
    }
}
