package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** An object's properties, by name, and the names of those that are always there. */
public record ObjectSpec(
        Optional<String> description,
        SortedMap<String, PropertySpec> properties,
        List<NameSpec> required,
        Origin origin) {}
