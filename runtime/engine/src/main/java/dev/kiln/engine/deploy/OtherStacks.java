package dev.kiln.engine.deploy;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;

/** What the stacks beside this one have come to. */
public interface OtherStacks {
    /**
     * The outputs of a stack, secrets open; empty where there is no such stack.
     *
     * @param name {@code stack}, {@code project/stack} or {@code organization/project/stack}
     * @throws dev.kiln.engine.problem.Problem where its state cannot be read, or it belongs to another project
     */
    Optional<MapValue> outputs(String name);
}
