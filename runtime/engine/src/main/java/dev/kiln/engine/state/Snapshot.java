package dev.kiln.engine.state;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;

/**
 * A stack at rest.
 *
 * @param generation how often it has been written: tells which journal goes on from it
 * @param secrets the deployment format's {@code secrets_providers}
 * @param resources each after all that it needs
 * @param pending operations whose end is not known
 */
record Snapshot(long generation, Optional<MapValue> secrets, List<ResourceState> resources, List<Pending> pending) {
    static final Snapshot NONE = new Snapshot(0, Optional.empty(), List.of(), List.of());
}
