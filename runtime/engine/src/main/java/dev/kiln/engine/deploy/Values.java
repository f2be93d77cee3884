package dev.kiln.engine.deploy;

import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Questions about what stands inside a value. */
final class Values {
    private Values() {}

    /** Whether something in it is not known. */
    static boolean unknown(PropertyValue value) {
        if (value instanceof MapValue map) {
            return map.entries().values().stream().anyMatch(Values::unknown);
        }
        if (value instanceof ListValue list) {
            return list.items().stream().anyMatch(Values::unknown);
        }
        if (value instanceof SecretValue secret) {
            return unknown(secret.value());
        }
        if (value instanceof OutputValue output) {
            return unknown(output.value());
        }
        if (value instanceof ReferenceValue reference) {
            return reference.id() != null && unknown(reference.id());
        }
        return value instanceof UnknownValue;
    }

    /** The members, those called so made secrets. */
    static MapValue secrets(MapValue values, Collection<String> names) {
        TreeMap<String, PropertyValue> members = new TreeMap<>(values.entries());
        for (String name : names) {
            members.computeIfPresent(
                    name,
                    (key, value) ->
                            Marks.secret(value) || value instanceof UnknownValue ? value : new SecretValue(value));
        }
        return MapValue.of(members);
    }

    /** The names of the members that hold a secret. */
    static Collection<String> secretNames(MapValue values) {
        return values.entries().entrySet().stream()
                .filter(entry -> Marks.secret(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The members that are known all through. */
    static MapValue known(MapValue values) {
        TreeMap<String, PropertyValue> members = new TreeMap<>(values.entries());
        members.values().removeIf(Values::unknown);
        return MapValue.of(members);
    }
}
