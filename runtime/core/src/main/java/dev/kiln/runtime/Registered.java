package dev.kiln.runtime;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import org.jspecify.annotations.Nullable;

/**
 * What a resource has come to in the engine.
 *
 * @param id a custom resource's id (unknown in a preview), or null for a component
 * @param outputs what is known of the state
 * @param absent what a property is that is not in {@code outputs}: null, or unknown
 * @param failure where its step failed
 */
record Registered(
        String urn,
        @Nullable PropertyValue id,
        MapValue outputs,
        PropertyValue absent,
        @Nullable StepFailedException failure) {
    PropertyValue property(String wire) {
        var value = outputs.get(wire);
        return value == null ? absent : value;
    }

    ReferenceValue reference() {
        return new ReferenceValue(urn, id);
    }

    /** How other resources name it as their provider. */
    String providerReference() {
        var text = id instanceof PropertyValue.TextValue known ? known.value() : "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
        return urn + "::" + text;
    }
}
