package dev.kiln.engine.deploy;

import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows of a resource that was declared in it.
 *
 * @param state as it is after its step; null where that failed
 * @param serial of its entry; -1 in a preview of a new one
 * @param made whether it was there before the run, or the run has made it: not so in a preview of a new one
 * @param formerUrn its URN before it was renamed
 */
record Known(
        Registration registration,
        @Nullable ResourceState state,
        long serial,
        boolean made,
        Optional<String> formerUrn) {
    boolean failed() {
        return registration.status() != Registration.Status.SUCCESS;
    }
}
