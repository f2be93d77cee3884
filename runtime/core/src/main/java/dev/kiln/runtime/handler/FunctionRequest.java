package dev.kiln.runtime.handler;

/**
 * A call of a function.
 *
 * @param inputs the arguments, defaults filled in
 */
public record FunctionRequest<I extends HandlerInputs>(String token, I inputs, HandlerLog log)
        implements HandlerRequest {
    /** Empty: a function belongs to no resource. */
    @Override
    public String urn() {
        return "";
    }
}
