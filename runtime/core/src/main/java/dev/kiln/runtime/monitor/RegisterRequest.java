package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A resource's declaration. What the user did not set is empty, so that the engine can inherit it from the parent.
 *
 * @param type a custom resource's token, or any text for a component
 * @param parent the parent's URN; empty for the stack itself
 * @param custom whether a provider makes it
 * @param remote whether a provider constructs it as a component
 * @param inputs with unknowns in a preview, and with secrets
 * @param dependencies URNs, those of {@code propertyDependencies} among them
 * @param propertyDependencies URNs by the name of the input that brings them
 * @param provider {@code <urn>::<id>} of the provider asked for
 * @param ignoreChanges property paths whose old inputs stay
 * @param replaceOnChanges property paths whose change means replacement
 * @param additionalSecretOutputs names of outputs to treat as secrets
 * @param aliases URNs that this resource had before
 * @param packageInfo where its provider comes from
 * @param source the user's line that made it, {@code File.java:12}, where it is known
 */
public record RegisterRequest(
        String type,
        String name,
        Optional<String> parent,
        boolean custom,
        boolean remote,
        MapValue inputs,
        Set<String> dependencies,
        SortedMap<String, Set<String>> propertyDependencies,
        Optional<String> provider,
        Optional<Boolean> protect,
        Optional<Boolean> deleteBeforeReplace,
        List<String> ignoreChanges,
        List<String> replaceOnChanges,
        List<String> additionalSecretOutputs,
        List<String> aliases,
        PackageInfo packageInfo,
        Optional<String> source) {}
