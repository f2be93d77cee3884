package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Pending;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.Hook;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step as hooks hear of it.
 *
 * @param operation {@code create}, {@code update} or {@code delete}; anything else has no hooks
 * @param state what the hooks are named in: the resource as it is to be, or for a deletion as it was
 */
record HookedStep(String operation, ResourceState state, Optional<ResourceState> old, Optional<ResourceState> now) {
    static HookedStep create(ResourceState goal) {
        return new HookedStep("create", goal, Optional.empty(), Optional.empty());
    }

    static HookedStep update(ResourceState old, ResourceState goal) {
        return new HookedStep("update", goal, Optional.of(old), Optional.empty());
    }

    static HookedStep delete(ResourceState old) {
        return new HookedStep("delete", old, Optional.of(old), Optional.empty());
    }

    /** Taking over, which has no hooks. */
    static HookedStep read(ResourceState goal) {
        return new HookedStep("read", goal, Optional.empty(), Optional.empty());
    }

    HookedStep done(ResourceState result) {
        return new HookedStep(operation, state, old, Optional.of(result));
    }

    Pending.Kind kind() {
        return switch (operation) {
            case "create" -> Pending.Kind.CREATING;
            case "update" -> Pending.Kind.UPDATING;
            case "delete" -> Pending.Kind.DELETING;
            default -> Pending.Kind.READING;
        };
    }

    /** How long it may take. */
    Optional<Duration> timeout() {
        return state.timeout(operation);
    }

    /** The names of the hooks {@code Before} or {@code After} it. */
    List<String> names(String when) {
        return state.hooks(when + operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1));
    }

    Hook.Step told() {
        boolean deleted = operation.equals("delete");
        Optional<MapValue> outputs = deleted ? Optional.empty() : now.map(ResourceState::outputs);
        return new Hook.Step(
                state.urn(),
                now.or(() -> old).flatMap(ResourceState::id),
                state.name(),
                state.type(),
                deleted ? Optional.empty() : Optional.of(state.inputs()),
                old.map(ResourceState::inputs),
                outputs,
                old.map(ResourceState::outputs));
    }
}
