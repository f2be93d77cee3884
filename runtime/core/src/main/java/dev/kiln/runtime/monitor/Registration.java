package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;

/**
 * What became of a declared resource.
 *
 * @param id empty for a component, in a preview where it is not known, and unless it succeeded
 * @param outputs the state; what is missing in it is unknown in a preview and null in an update
 * @param unknown the outputs are not known, also in an update (a resource that was left out)
 * @param complete the outputs are all that there will be, also in a preview: what is missing is null
 */
public record Registration(
        String urn, Optional<String> id, MapValue outputs, Status status, boolean unknown, boolean complete) {
    /** One whose missing outputs are unknown in a preview. */
    public Registration(String urn, Optional<String> id, MapValue outputs, Status status, boolean unknown) {
        this(urn, id, outputs, status, unknown, false);
    }

    /** How the step ended. */
    public enum Status {
        /** The resource is as declared. */
        SUCCESS,
        /** Its own step failed; the engine has reported why. */
        FAILED,
        /** Something that it depends on failed. */
        SKIPPED
    }
}
