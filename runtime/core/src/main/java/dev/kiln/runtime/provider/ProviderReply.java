package dev.kiln.runtime.provider;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What a {@link Provider} answers. */
public sealed interface ProviderReply {
    /**
     * Inputs with defaults filled in.
     *
     * @param failures all that is wrong with them; not empty means refused
     */
    record Checked(MapValue inputs, List<CheckFailure> failures) implements ProviderReply {}

    /**
     * How a resource differs from its new inputs.
     *
     * @param changes by property path; empty means no change
     * @param deleteBeforeReplace whether the old one must go before the new one can come
     * @param stables outputs that an update does not change
     */
    record Diffed(SortedMap<String, Change> changes, boolean deleteBeforeReplace, List<String> stables)
            implements ProviderReply {
        /** Whether anything changes. */
        public boolean changed() {
            return !changes.isEmpty();
        }

        /** Whether a new resource must take the old one's place. */
        public boolean replaces() {
            return changes.values().stream().anyMatch(Change::replaces);
        }
    }

    /** How one property changes. */
    enum Change {
        /** It is new. */
        ADD(false),
        /** It is new, and that needs a new resource. */
        ADD_REPLACE(true),
        /** It is gone. */
        DELETE(false),
        /** It is gone, and that needs a new resource. */
        DELETE_REPLACE(true),
        /** It has another value. */
        UPDATE(false),
        /** It has another value, and that needs a new resource. */
        UPDATE_REPLACE(true);

        private final boolean replaces;

        Change(boolean replaces) {
            this.replaces = replaces;
        }

        /** Whether it needs a new resource. */
        public boolean replaces() {
            return replaces;
        }
    }

    /**
     * A new resource.
     *
     * @param id never empty, but in a preview
     * @param state all outputs; unknown ones in a preview only
     */
    record Created(String id, MapValue state) implements ProviderReply {}

    /**
     * A resource that was looked up.
     *
     * @param id empty where it does not exist
     */
    record Found(Optional<String> id, MapValue inputs, MapValue state) implements ProviderReply {}

    /** A changed resource. */
    record Updated(MapValue state) implements ProviderReply {}

    /**
     * A function's result.
     *
     * @param failures what is wrong with the arguments; not empty means refused
     */
    record Returned(MapValue result, List<CheckFailure> failures) implements ProviderReply {}
}
