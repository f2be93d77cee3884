package dev.kiln.runtime.handler;

/** Something that a handler is to do, and while doing it may tell the user of. */
public sealed interface HandlerRequest
        permits CreateRequest, DeleteRequest, FunctionRequest, ReadRequest, UpdateRequest {
    /** The resource that it is about; empty for none. */
    String urn();

    /** Where the handler says what the user should see. */
    HandlerLog log();

    /** Tells the user something. */
    default void info(String message) {
        log().log(HandlerLog.Level.INFO, urn(), message);
    }

    /** Tells the user that something is likely not what is meant. */
    default void warn(String message) {
        log().log(HandlerLog.Level.WARNING, urn(), message);
    }
}
