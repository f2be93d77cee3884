package dev.kiln.engine.deploy;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The option {@code ignoreChanges}: at its paths a resource keeps the inputs that it has. */
final class IgnoredChanges {
    private IgnoredChanges() {}

    static MapValue keep(MapValue old, MapValue wanted, List<String> paths) {
        MapValue result = wanted;
        for (String path : paths) {
            if (at(old, result, PropertyPath.parse(path).segments()) instanceof MapValue map) {
                result = map;
            }
        }
        return result;
    }

    /** The value to take; null where there is to be none. */
    private static @Nullable PropertyValue at(
            @Nullable PropertyValue old, @Nullable PropertyValue wanted, List<String> path) {
        if (path.isEmpty()) {
            return old;
        }
        if (wanted instanceof SecretValue secret) {
            PropertyValue inner = at(open(old), secret.value(), path);
            return inner == null ? null : new SecretValue(inner);
        }
        PropertyValue before = open(old);
        if (wanted instanceof MapValue map) {
            return member(before instanceof MapValue o ? o : MapValue.EMPTY, map, path);
        }
        if (wanted instanceof ListValue list) {
            return item(before instanceof ListValue o ? o : new ListValue(List.of()), list, path);
        }
        return wanted;
    }

    private static @Nullable PropertyValue open(@Nullable PropertyValue value) {
        return value instanceof SecretValue secret ? secret.value() : value;
    }

    private static MapValue member(MapValue old, MapValue wanted, List<String> path) {
        TreeSet<String> names = new TreeSet<>(List.of(path.get(0)));
        if (path.get(0).equals(PropertyPath.ANY)) {
            names = new TreeSet<>(wanted.entries().keySet());
            names.addAll(old.entries().keySet());
        }
        TreeMap<String, PropertyValue> members = new TreeMap<>(wanted.entries());
        for (String name : names) {
            PropertyValue kept = at(old.get(name), wanted.get(name), path.subList(1, path.size()));
            if (kept == null) {
                members.remove(name);
            } else {
                members.put(name, kept);
            }
        }
        return MapValue.of(members);
    }

    private static ListValue item(ListValue old, ListValue wanted, List<String> path) {
        List<PropertyValue> items = new ArrayList<>();
        for (int i = 0; i < wanted.items().size(); i++) {
            PropertyValue item = wanted.items().get(i);
            boolean meant = path.get(0).equals(PropertyPath.ANY) || path.get(0).equals(Integer.toString(i));
            PropertyValue before = i < old.items().size() ? old.items().get(i) : null;
            PropertyValue kept = meant && before != null ? at(before, item, path.subList(1, path.size())) : item;
            items.add(kept == null ? item : kept);
        }
        return new ListValue(items);
    }
}
