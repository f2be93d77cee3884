package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The look-up of a resource that is managed elsewhere.
 *
 * @param id a text, or unknown in a preview
 * @param state what is known of it, to find it by
 * @param parent the parent's URN
 * @param dependencies URNs
 * @param provider {@code <urn>::<id>} of the provider asked for
 * @param source the user's line, where it is known
 */
public record ReadRequest(
        String type,
        String name,
        PropertyValue id,
        MapValue state,
        Optional<String> parent,
        Set<String> dependencies,
        Optional<String> provider,
        List<String> additionalSecretOutputs,
        PackageInfo packageInfo,
        Optional<String> source) {}
