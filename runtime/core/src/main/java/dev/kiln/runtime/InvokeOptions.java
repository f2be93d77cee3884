package dev.kiln.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a function is called, beside its arguments.
 *
 * @param parent whose provider is taken, where none is given
 * @param provider answers the call
 * @param dependsOn resources that must be there before
 */
public record InvokeOptions(
        @Nullable AnyResource parent, @Nullable ProviderResource provider, List<AnyResource> dependsOn) {
    /** No option. */
    public static final InvokeOptions NONE = new InvokeOptions(null, null, List.of());

    /** Copies the list. */
    public InvokeOptions {
        dependsOn = List.copyOf(dependsOn);
    }

    /** Takes the provider of {@code parent}. */
    public static InvokeOptions parent(AnyResource parent) {
        return new InvokeOptions(parent, null, List.of());
    }

    /** Lets {@code provider} answer. */
    public static InvokeOptions provider(ProviderResource provider) {
        return new InvokeOptions(null, provider, List.of());
    }

    /** Calls when {@code resources} are there. */
    public static InvokeOptions dependsOn(AnyResource... resources) {
        return new InvokeOptions(null, null, List.of(resources));
    }

    /** The same after these resources. */
    public InvokeOptions withDependsOn(AnyResource... resources) {
        return new InvokeOptions(parent, provider, List.of(resources));
    }

    /** The same with this parent. */
    public InvokeOptions withParent(AnyResource resource) {
        return new InvokeOptions(resource, provider, dependsOn);
    }

    /** The same with this provider. */
    public InvokeOptions withProvider(ProviderResource resource) {
        return new InvokeOptions(parent, resource, dependsOn);
    }
}
