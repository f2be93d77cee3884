package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All that a {@link HandledProvider} knows of a type of resource. Generated code makes it.
 *
 * @param updates whether a change can be made in place
 * @param inputs sorted by name
 * @param outputs sorted by name
 * @param readInputs makes a handler's inputs of values
 * @param readState makes a handler's state of an id and values
 */
public record ResourceDefinition<I extends HandlerInputs, S extends ResourceState>(
        String token,
        ResourceHandler<I, S> handler,
        boolean updates,
        List<Property> inputs,
        List<Property> outputs,
        Function<MapValue, I> readInputs,
        BiFunction<String, MapValue, S> readState) {
    /** Copies the lists. */
    public ResourceDefinition {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** A resource without properties, which can be changed in place. */
    public static <I extends HandlerInputs, S extends ResourceState> ResourceDefinition<I, S> of(
            String token,
            ResourceHandler<I, S> handler,
            Function<MapValue, I> readInputs,
            BiFunction<String, MapValue, S> readState) {
        return new ResourceDefinition<>(token, handler, true, List.of(), List.of(), readInputs, readState);
    }

    /** This resource with these inputs. */
    public ResourceDefinition<I, S> withInputs(Property... properties) {
        return new ResourceDefinition<>(token, handler, updates, List.of(properties), outputs, readInputs, readState);
    }

    /** This resource with these outputs. */
    public ResourceDefinition<I, S> withOutputs(Property... properties) {
        return new ResourceDefinition<>(token, handler, updates, inputs, List.of(properties), readInputs, readState);
    }

    /** This resource as one whose handler overrides no update, so that any change means another resource. */
    public ResourceDefinition<I, S> replacedOnAnyChange() {
        return new ResourceDefinition<>(token, handler, false, inputs, outputs, readInputs, readState);
    }

    /** Whether some output always has a value. */
    boolean hasRequiredOutputs() {
        return outputs.stream().anyMatch(Property::required);
    }
}
