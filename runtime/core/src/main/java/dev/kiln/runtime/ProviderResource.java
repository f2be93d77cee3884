package dev.kiln.runtime;

import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceReference;
import dev.kiln.runtime.typed.ResourceType;

/** Base of generated providers: a package with a configuration of its own, for {@link ResourceOptions#provider}. */
public abstract class ProviderResource extends CustomResource {
    /** Declares a provider; throws what {@link CustomResource} does. */
    protected ProviderResource(ResourceType type, String name, InputArgs args, ResourceOptions options) {
        super(type, name, args, options);
    }

    /** A provider that another one answered with. */
    protected ProviderResource(ResourceReference reference) {
        super(reference);
    }

    /** The package that it provides. */
    final String packageName() {
        return resourceType().substring(resourceType().lastIndexOf(':') + 1);
    }
}
