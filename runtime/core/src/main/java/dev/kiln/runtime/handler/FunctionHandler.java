package dev.kiln.runtime.handler;

/**
 * Answers a function. One instance serves all calls, several at a time; it may block.
 *
 * @param <I> the arguments, generated from the interface with {@code @ProviderFunction}
 * @param <R> the result, generated from it too
 */
@FunctionalInterface
public interface FunctionHandler<I extends HandlerInputs, R extends HandlerState> {
    /** The answer. An exception fails the call with its message. */
    R invoke(FunctionRequest<I> request) throws Exception;
}
