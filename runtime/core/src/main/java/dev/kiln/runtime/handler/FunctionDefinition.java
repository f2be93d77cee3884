package dev.kiln.runtime.handler;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.function.Function;

/**
 * All that a {@link HandledProvider} knows of a function. Generated code makes it.
 *
 * @param inputs sorted by name
 * @param outputs sorted by name
 * @param readInputs makes a handler's inputs of values
 */
public record FunctionDefinition<I extends HandlerInputs, R extends HandlerState>(
        String token,
        FunctionHandler<I, R> handler,
        List<Property> inputs,
        List<Property> outputs,
        Function<MapValue, I> readInputs) {
    /** Copies the lists. */
    public FunctionDefinition {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** A function without arguments and results. */
    public static <I extends HandlerInputs, R extends HandlerState> FunctionDefinition<I, R> of(
            String token, FunctionHandler<I, R> handler, Function<MapValue, I> readInputs) {
        return new FunctionDefinition<>(token, handler, List.of(), List.of(), readInputs);
    }

    /** This function with these arguments. */
    public FunctionDefinition<I, R> withInputs(Property... properties) {
        return new FunctionDefinition<>(token, handler, List.of(properties), outputs, readInputs);
    }

    /** This function with these members of its result. */
    public FunctionDefinition<I, R> withOutputs(Property... properties) {
        return new FunctionDefinition<>(token, handler, inputs, List.of(properties), readInputs);
    }
}
