package dev.kiln.runtime.handler;

/**
 * A resource to look up.
 *
 * @param inputs what it was made from; without values where only its id is known
 * @param state what is recorded, or what the user knows of it; without values where only its id is known
 */
public record ReadRequest<I extends HandlerInputs, S extends ResourceState>(
        String urn, String name, I inputs, S state, HandlerLog log) implements HandlerRequest {
    /** The resource's id. */
    public String id() {
        return state.id();
    }
}
