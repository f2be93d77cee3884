package dev.kiln.runtime;

import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceReference;
import dev.kiln.runtime.typed.ResourceType;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A resource that is made of others, its children: they name it as their {@link ResourceOptions#parent}. */
public abstract non-sealed class ComponentResource extends AnyResource {
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Declares a component of the program's own; {@code type} is any text, by custom {@code package:module:Name}. */
    protected ComponentResource(String type, String name, ResourceOptions options) {
        super(Declaration.component(type, name, options));
    }

    /** Declares a component that a provider puts together; throws what {@link CustomResource} does. */
    protected ComponentResource(ResourceType type, String name, InputArgs args, ResourceOptions options) {
        super(Declaration.remote(type, name, args, options));
    }

    /** A component that a provider answered with. */
    protected ComponentResource(ResourceReference reference) {
        super(Declaration.reference(reference));
    }

    /**
     * Says what the component has come to, once: any structure of values and outputs by name.
     *
     * @throws IllegalStateException the second time
     */
    protected final void registerOutputs(Map<String, ?> outputs) {
        if (!ended.compareAndSet(false, true)) {
            throw new IllegalStateException(this + ": registerOutputs was called before");
        }
        enrolment().registerOutputs(outputs);
    }
}
