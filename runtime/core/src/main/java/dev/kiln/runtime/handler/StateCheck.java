package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks over what a handler answered, and marks what is secret in it. */
final class StateCheck {
    private StateCheck() {}

    /**
     * What goes back to the engine. An output that shares its name with a secret input is a secret too; where any input is
     * one, so is everything that the handler worked out: it saw the plain value, and nobody knows what it made of it.
     *
     * @param who names the handler's method in an error
     * @throws IllegalStateException if an output that is always there is missing
     */
    static MapValue outputs(String who, List<Property> outputs, MapValue inputs, HandlerState state) {
        List<String> missing = outputs.stream()
                .filter(p -> p.required() && state.values().get(p.name()) == null)
                .map(Property::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(who + " gave no value for " + String.join(", ", missing));
        }
        return marked(outputs, inputs, state.values());
    }

    /** In a preview: {@code known} where it has a value, and unknown for every other output. */
    static MapValue foretold(List<Property> outputs, List<Property> inputs, MapValue given, MapValue known) {
        SortedMap<String, PropertyValue> state = new TreeMap<>(known.entries());
        for (Property output : outputs) {
            boolean computed =
                    output.required() || inputs.stream().noneMatch(p -> p.name().equals(output.name()));
            if (computed) {
                state.putIfAbsent(output.name(), PropertyValue.UNKNOWN);
            }
        }
        return marked(outputs, given, MapValue.of(state));
    }

    /** The part of {@code values} that is among {@code properties}. */
    static MapValue only(List<Property> properties, MapValue values) {
        SortedMap<String, PropertyValue> kept = new TreeMap<>();
        for (Property property : properties) {
            PropertyValue value = values.get(property.name());
            if (value != null) {
                kept.put(property.name(), value);
            }
        }
        return MapValue.of(kept);
    }

    private static MapValue marked(List<Property> outputs, MapValue inputs, MapValue state) {
        SortedMap<String, PropertyValue> marked = new TreeMap<>();
        boolean sawSecret = Marks.secret(inputs);
        for (Property output : outputs) {
            PropertyValue value = state.get(output.name());
            PropertyValue input = inputs.get(output.name());
            if (value != null) {
                boolean secret = output.secret() || (input == null ? sawSecret : Marks.secret(input));
                marked.put(output.name(), secret ? new SecretValue(value) : value);
            }
        }
        return MapValue.of(marked);
    }
}
