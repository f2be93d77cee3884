package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A method's call.
 *
 * @param arguments the receiver as {@code __self__} among them
 * @param argumentDependencies URNs by argument
 * @param provider {@code <urn>::<id>} of the provider asked for
 */
public record CallRequest(
        String token,
        MapValue arguments,
        SortedMap<String, Set<String>> argumentDependencies,
        Optional<String> provider,
        PackageInfo packageInfo) {}
