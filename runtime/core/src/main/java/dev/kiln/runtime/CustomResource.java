package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceReference;
import dev.kiln.runtime.typed.ResourceType;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import org.jspecify.annotations.Nullable;

/** Base of generated resources: what a provider makes. */
public abstract non-sealed class CustomResource extends AnyResource {
    /**
     * Declares a resource.
     *
     * @throws IllegalArgumentException naming all required arguments that are missing
     * @throws IllegalStateException where this thread works for no program
     */
    protected CustomResource(ResourceType type, String name, InputArgs args, ResourceOptions options) {
        super(Declaration.custom(type, name, args, options));
    }

    /** Looks up the resource {@code id}, which is managed elsewhere; {@code state} helps to find it. */
    protected CustomResource(
            ResourceType type, String name, Output<String> id, @Nullable InputArgs state, ResourceOptions options) {
        super(Declaration.lookUp(type, name, id, state, options));
    }

    /** A resource that a provider answered with. */
    protected CustomResource(ResourceReference reference) {
        super(Declaration.reference(reference));
    }

    /** The id that its provider gave it. */
    public final Output<String> id() {
        return cached(
                "id:",
                () -> enrolment().output(registered -> {
                    var id = registered.id() == null ? PropertyValue.UNKNOWN : registered.id();
                    return id instanceof TextValue text ? State.known(text.value()) : State.unknown();
                }));
    }
}
