package dev.kiln.runtime;

import dev.kiln.runtime.monitor.CustomTimeouts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a resource is to be treated, beside its arguments. Immutable. Where {@code protect}, {@code retainOnDelete},
 * {@code deletedWith} and the providers are not set, the parent's hold.
 */
public final class ResourceOptions {
    /** No option. */
    public static final ResourceOptions NONE = builder().build();

    private final OptionValues values;

    private ResourceOptions(OptionValues collected) {
        values = new OptionValues();
        values.add(collected);
    }

    /** Options to be set one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Makes the resource a child of {@code parent}. */
    public static ResourceOptions parent(AnyResource parent) {
        return builder().parent(parent).build();
    }

    /** Makes the resource after {@code resources}. */
    public static ResourceOptions dependsOn(AnyResource... resources) {
        return builder().dependsOn(resources).build();
    }

    /** Lets {@code provider} make the resource. */
    public static ResourceOptions provider(ProviderResource provider) {
        return builder().provider(provider).build();
    }

    /** {@code first} and {@code second} as one: what is single is taken from {@code second} where set there, lists grow. */
    public static ResourceOptions merge(ResourceOptions first, ResourceOptions second) {
        return first.toBuilder().add(second).build();
    }

    /** These, to be changed. */
    public Builder toBuilder() {
        return builder().add(this);
    }

    OptionValues values() {
        return values;
    }

    /** Collects options. Lists grow with each call; what is single is what was set last. */
    public static final class Builder {
        private final OptionValues values = new OptionValues();

        private Builder() {}

        /** Adds what {@code others} set. */
        public Builder add(ResourceOptions others) {
            values.add(others.values);
            return this;
        }

        /** Makes the resource a child of {@code resource}. */
        public Builder parent(AnyResource resource) {
            values.parent = resource;
            return this;
        }

        /** Makes the resource after {@code resources}. */
        public Builder dependsOn(AnyResource... resources) {
            return dependsOn(List.of(resources));
        }

        /** Makes the resource after {@code resources}. */
        public Builder dependsOn(Collection<? extends AnyResource> resources) {
            values.dependsOn.addAll(resources);
            return this;
        }

        /** Makes the resource after those that {@code resources} brings (one, or a list), and what it comes from. */
        public Builder dependsOn(Output<?> resources) {
            values.dependsOn.add(resources);
            return this;
        }

        /** Whether the resource may not be deleted. */
        public Builder protect(boolean isProtected) {
            values.protect = Optional.of(isProtected);
            return this;
        }

        /** Whether it stays outside when the stack lets go of it. */
        public Builder retainOnDelete(boolean retained) {
            values.retainOnDelete = Optional.of(retained);
            return this;
        }

        /** Whether the old one goes before a replacement comes. */
        public Builder deleteBeforeReplace(boolean first) {
            values.deleteBeforeReplace = Optional.of(first);
            return this;
        }

        /** Says that it is gone when {@code container} is deleted, so that no provider needs to delete it then. */
        public Builder deletedWith(AnyResource container) {
            values.deletedWith = container;
            return this;
        }

        /** Replaces it whenever one of {@code resources} is replaced. */
        public Builder replaceWith(AnyResource... resources) {
            values.replaceWith.addAll(List.of(resources));
            return this;
        }

        /** Replaces it when {@code value} changes: any structure of values, outputs and futures. */
        public Builder replacementTrigger(Object value) {
            values.replacementTrigger = Optional.ofNullable(Snapshot.of(Objects.requireNonNull(value)));
            return this;
        }

        /** Lets {@code resource} make it; of a component, what is inside of it and belongs to that package. */
        public Builder provider(ProviderResource resource) {
            values.provider = resource;
            return this;
        }

        /** Lets each of {@code resources} make what is inside of it and belongs to that package. */
        public Builder providers(ProviderResource... resources) {
            List.of(resources).forEach(each -> values.providers.put(each.packageName(), each));
            return this;
        }

        /** The same, by the name of the package. */
        public Builder providers(Map<String, ? extends ProviderResource> byPackage) {
            values.providers.putAll(byPackage);
            return this;
        }

        /** The semantic version of the plugin that makes it, where that is not the one its class was generated for. */
        public Builder version(String semanticVersion) {
            values.version = Optional.of(semanticVersion);
            return this;
        }

        /** Where its plugin is downloaded from. */
        public Builder pluginDownloadUrl(String url) {
            values.pluginDownloadUrl = Optional.of(url);
            return this;
        }

        /** Property paths ({@code a.b[0]}, {@code tags["k"]}, {@code rules[*].port}) that stay as they are. */
        public Builder ignoreChanges(String... paths) {
            values.ignoreChanges.addAll(List.of(paths));
            return this;
        }

        /** Property paths whose change means replacement; {@code *} alone is any. */
        public Builder replaceOnChanges(String... paths) {
            values.replaceOnChanges.addAll(List.of(paths));
            return this;
        }

        /** Property paths whose change is made but not shown. */
        public Builder hideDiffs(String... paths) {
            values.hideDiffs.addAll(List.of(paths));
            return this;
        }

        /** Outputs to treat as secrets. */
        public Builder additionalSecretOutputs(String... names) {
            values.additionalSecretOutputs.addAll(List.of(names));
            return this;
        }

        /** URNs that the resource had before; throws IllegalArgumentException where one is none. */
        public Builder aliases(String... urns) {
            return aliases(Arrays.stream(urns).map(Alias::urn).toArray(Alias[]::new));
        }

        /** What the resource was before, the likeliest first. */
        public Builder aliases(Alias... before) {
            values.aliases.addAll(List.of(before));
            return this;
        }

        /** Takes over the resource {@code id}, which exists already, instead of making one. */
        public Builder importId(String id) {
            return importId(Output.known(id));
        }

        /** Takes over the resource {@code id}, which exists already, instead of making one. */
        public Builder importId(Output<String> id) {
            values.importId = id;
            return this;
        }

        /** How long its provider may take. */
        public Builder customTimeouts(CustomTimeouts timeouts) {
            values.customTimeouts = values.customTimeouts.overridden(timeouts);
            return this;
        }

        /** Code that may change the declarations of this resource and of what is inside of it. */
        public Builder transforms(ResourceTransform... transforms) {
            values.transforms.addAll(List.of(transforms));
            return this;
        }

        /** Code to run before it is made. */
        public Builder beforeCreate(ResourceHook... hooks) {
            return hooks(HookPoint.BEFORE_CREATE, hooks);
        }

        /** Code to run after it was made. */
        public Builder afterCreate(ResourceHook... hooks) {
            return hooks(HookPoint.AFTER_CREATE, hooks);
        }

        /** Code to run before it is changed. */
        public Builder beforeUpdate(ResourceHook... hooks) {
            return hooks(HookPoint.BEFORE_UPDATE, hooks);
        }

        /** Code to run after it was changed. */
        public Builder afterUpdate(ResourceHook... hooks) {
            return hooks(HookPoint.AFTER_UPDATE, hooks);
        }

        /** Code to run before it is deleted. The program has to make the hooks in each run, also when it is no more. */
        public Builder beforeDelete(ResourceHook... hooks) {
            return hooks(HookPoint.BEFORE_DELETE, hooks);
        }

        /** Code to run after it was deleted; as for {@link #beforeDelete}. */
        public Builder afterDelete(ResourceHook... hooks) {
            return hooks(HookPoint.AFTER_DELETE, hooks);
        }

        /** Code to ask whether to try again when a step on it has failed. */
        public Builder onError(ErrorHook... hooks) {
            values.onError.addAll(List.of(hooks));
            return this;
        }

        /** Of a provider: variables of its process, each with the name of the variable whose value it takes. */
        public Builder envVarMappings(Map<String, String> sourceByName) {
            values.envVarMappings.putAll(sourceByName);
            return this;
        }

        private Builder hooks(HookPoint point, ResourceHook... hooks) {
            values.hooks(point).addAll(List.of(hooks));
            return this;
        }

        /** The options. */
        public ResourceOptions build() {
            return new ResourceOptions(values);
        }
    }
}
