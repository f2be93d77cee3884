package dev.kiln.runtime.handler;

/**
 * A call of a function.
 *
 * @param inputs the arguments, defaults filled in
 */
public record FunctionRequest<I extends HandlerInputs>(String token, I inputs, HandlerLog log) {
    /** Tells the user something. */
    public void info(String message) {
        log.log(HandlerLog.Level.INFO, "", message);
    }

    /** Tells the user that something is likely not what is meant. */
    public void warn(String message) {
        log.log(HandlerLog.Level.WARNING, "", message);
    }
}
