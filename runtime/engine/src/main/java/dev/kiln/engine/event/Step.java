package dev.kiln.engine.event;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a run.
 *
 * @param before the resource's inputs until now
 * @param after its inputs from now on
 * @param replacing the property paths that make it a replacement
 * @param source the user's line, where it is known
 */
public record Step(
        Operation operation,
        String urn,
        String type,
        String name,
        MapValue before,
        MapValue after,
        Set<String> replacing,
        Optional<String> source) {}
