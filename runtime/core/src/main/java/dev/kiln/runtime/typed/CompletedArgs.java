package dev.kiln.runtime.typed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arguments as they were when their resource was made.
 *
 * @param typeName the simple name of their class
 * @param values by wire name
 * @param required properties that must have a value
 * @param missing required properties that have no value
 * @param secrets properties that are secrets whatever their value says
 * @param json properties that go over the wire as JSON text
 */
public record CompletedArgs(
        String typeName,
        Map<String, Object> values,
        Set<String> required,
        List<String> missing,
        Set<String> secrets,
        Set<String> json) {
    /** No arguments. */
    public static final CompletedArgs NONE = new CompletedArgs("", Map.of(), Set.of(), List.of(), Set.of(), Set.of());

    /** Copies the collections. */
    public CompletedArgs {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        required = Set.copyOf(required);
        missing = List.copyOf(missing);
        secrets = Set.copyOf(secrets);
        json = Set.copyOf(json);
    }
}
