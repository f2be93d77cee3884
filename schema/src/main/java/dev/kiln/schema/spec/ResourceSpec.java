package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A resource.
 *
 * @param outputs its state; those required are always set
 * @param methods function tokens by the method's name
 */
public record ResourceSpec(
        ObjectSpec outputs,
        SortedMap<String, PropertySpec> inputProperties,
        List<NameSpec> requiredInputs,
        Optional<ObjectSpec> stateInputs,
        List<String> aliases,
        Optional<String> deprecation,
        boolean component,
        SortedMap<String, NameSpec> methods,
        boolean overlay,
        List<String> overlayLanguages,
        Origin origin) {}
