package dev.kiln.runtime.handler;

import java.time.Duration;
import java.util.Optional;

/**
 * A resource to change in place.
 *
 * @param name what the program calls it
 * @param oldInputs what it was made from
 * @param state what it is
 * @param inputs what it is to be made from
 */
public record UpdateRequest<I extends HandlerInputs, S extends ResourceState>(
        String urn, String name, I oldInputs, S state, I inputs, Optional<Duration> timeout, HandlerLog log)
        implements HandlerRequest {
    /** The resource's id, which an update keeps. */
    public String id() {
        return state.id();
    }
}
