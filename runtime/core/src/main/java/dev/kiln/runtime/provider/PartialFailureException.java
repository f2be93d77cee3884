package dev.kiln.runtime.provider;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;

/** A resource exists, but not all of it came about: its state is kept, and the next update goes on from there. */
public final class PartialFailureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient String id;
    private final transient MapValue state;
    private final transient List<String> reasons;

    /**
     * @param id the resource's id, never empty
     * @param state what it has come to
     * @param reasons what is missing, for the user
     */
    public PartialFailureException(String id, MapValue state, List<String> reasons) {
        super(String.join("; ", reasons));
        this.id = id;
        this.state = state;
        this.reasons = List.copyOf(reasons);
    }

    /** The resource's id. */
    public String id() {
        return id;
    }

    /** What it has come to. */
    public MapValue state() {
        return state;
    }

    /** What is missing. */
    public List<String> reasons() {
        return reasons;
    }
}
