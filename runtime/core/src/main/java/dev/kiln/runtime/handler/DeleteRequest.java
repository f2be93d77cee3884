package dev.kiln.runtime.handler;

import java.time.Duration;
import java.util.Optional;

/**
 * A resource to remove.
 *
 * @param inputs what it was made from
 * @param state what it is
 */
public record DeleteRequest<I extends HandlerInputs, S extends ResourceState>(
        String urn, String name, I inputs, S state, Optional<Duration> timeout, HandlerLog log)
        implements HandlerRequest {
    /** The resource's id. */
    public String id() {
        return state.id();
    }
}
