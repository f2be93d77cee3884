package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.Set;

/**
 * A function's call. Its arguments are known: with an unknown one no call is made.
 *
 * @param dependencies URNs that must exist before
 * @param provider {@code <urn>::<id>} of the provider asked for
 */
public record InvokeRequest(
        String token,
        MapValue arguments,
        Set<String> dependencies,
        Optional<String> provider,
        Optional<String> parent,
        PackageInfo packageInfo) {}
