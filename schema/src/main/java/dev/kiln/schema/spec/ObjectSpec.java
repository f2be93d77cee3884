package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An object's properties, by name, and the names of those that are always there. */
public record ObjectSpec(
        Optional<String> description,
        SortedMap<String, PropertySpec> properties,
        List<NameSpec> required,
        Origin origin) {
    /** An object without properties. */
    public static ObjectSpec empty(Origin origin) {
        return of(new TreeMap<>(), List.of(), origin);
    }

    /** An object without description. */
    public static ObjectSpec of(SortedMap<String, PropertySpec> properties, List<NameSpec> required, Origin origin) {
        return new ObjectSpec(
                Optional.empty(), Collections.unmodifiableSortedMap(properties), List.copyOf(required), origin);
    }

    /** The same object, described. */
    public ObjectSpec withDescription(String text) {
        return new ObjectSpec(Optional.of(text), properties, required, origin);
    }
}
