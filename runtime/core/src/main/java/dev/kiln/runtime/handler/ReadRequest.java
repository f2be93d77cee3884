package dev.kiln.runtime.handler;

/**
 * A resource to look up.
 *
 * @param inputs what it was made from; without values where only its id is known
 * @param state what is recorded, or what the user knows of it; without values where only its id is known
 */
public record ReadRequest<I extends HandlerInputs, S extends ResourceState>(
        String urn, String name, I inputs, S state, HandlerLog log) {
    /** The resource's id. */
    public String id() {
        return state.id();
    }

    /** Tells the user something. */
    public void info(String message) {
        log.log(HandlerLog.Level.INFO, urn, message);
    }

    /** Tells the user that something is likely not what is meant. */
    public void warn(String message) {
        log.log(HandlerLog.Level.WARNING, urn, message);
    }
}
