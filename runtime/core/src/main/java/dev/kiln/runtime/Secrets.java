package dev.kiln.runtime;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.TreeMap;

/** Puts values into the wrapping of secrets, and takes it off. */
final class Secrets {
    private Secrets() {}

    /** {@code value} as a secret. */
    static PropertyValue sealed(PropertyValue value) {
        return value instanceof SecretValue ? value : new SecretValue(opened(value));
    }

    /** {@code value} without the wrapping of secrets at any depth. */
    static PropertyValue opened(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            return opened(secret.value());
        }
        if (value instanceof OutputValue output) {
            return opened(output.value());
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(Secrets::opened).toList());
        }
        return value instanceof MapValue map ? opened(map) : value;
    }

    static MapValue opened(MapValue map) {
        var entries = new TreeMap<String, PropertyValue>();
        map.entries().forEach((key, value) -> entries.put(key, opened(value)));
        return MapValue.of(entries);
    }
}
