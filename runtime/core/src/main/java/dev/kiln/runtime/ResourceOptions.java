package dev.kiln.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a resource is to be treated, beside its arguments. Immutable; what is not set is inherited from the parent. */
public final class ResourceOptions {
    /** No option. */
    public static final ResourceOptions NONE = builder().build();

    private final @Nullable AnyResource parent;
    private final List<Object> dependsOn;
    private final Optional<Boolean> protect;
    private final Optional<Boolean> deleteBeforeReplace;
    private final @Nullable ProviderResource provider;
    private final List<String> ignoreChanges;
    private final List<String> replaceOnChanges;
    private final List<String> additionalSecretOutputs;
    private final List<String> aliases;

    private ResourceOptions(Builder builder) {
        parent = builder.parent;
        dependsOn = List.copyOf(builder.dependsOn);
        protect = builder.protect;
        deleteBeforeReplace = builder.deleteBeforeReplace;
        provider = builder.provider;
        ignoreChanges = List.copyOf(builder.ignoreChanges);
        replaceOnChanges = List.copyOf(builder.replaceOnChanges);
        additionalSecretOutputs = List.copyOf(builder.additionalSecretOutputs);
        aliases = List.copyOf(builder.aliases);
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

    @Nullable
    AnyResource parent() {
        return parent;
    }

    /** Resources, and outputs of them. */
    List<Object> dependsOn() {
        return dependsOn;
    }

    Optional<Boolean> protect() {
        return protect;
    }

    Optional<Boolean> deleteBeforeReplace() {
        return deleteBeforeReplace;
    }

    @Nullable
    ProviderResource provider() {
        return provider;
    }

    List<String> ignoreChanges() {
        return ignoreChanges;
    }

    List<String> replaceOnChanges() {
        return replaceOnChanges;
    }

    List<String> additionalSecretOutputs() {
        return additionalSecretOutputs;
    }

    List<String> aliases() {
        return aliases;
    }

    /** Collects options. Lists grow with each call. */
    public static final class Builder {
        private @Nullable AnyResource parent;
        private final List<Object> dependsOn = new ArrayList<>();
        private Optional<Boolean> protect = Optional.empty();
        private Optional<Boolean> deleteBeforeReplace = Optional.empty();
        private @Nullable ProviderResource provider;
        private final List<String> ignoreChanges = new ArrayList<>();
        private final List<String> replaceOnChanges = new ArrayList<>();
        private final List<String> additionalSecretOutputs = new ArrayList<>();
        private final List<String> aliases = new ArrayList<>();

        private Builder() {}

        /** Makes the resource a child of {@code resource}. */
        public Builder parent(AnyResource resource) {
            parent = resource;
            return this;
        }

        /** Makes the resource after {@code resources}. */
        public Builder dependsOn(AnyResource... resources) {
            dependsOn.addAll(List.of(resources));
            return this;
        }

        /** Makes the resource after those that {@code resources} brings, and what it comes from. */
        public Builder dependsOn(Output<?> resources) {
            dependsOn.add(resources);
            return this;
        }

        /** Whether the resource may not be deleted. */
        public Builder protect(boolean isProtected) {
            protect = Optional.of(isProtected);
            return this;
        }

        /** Whether the old one goes before a replacement comes. */
        public Builder deleteBeforeReplace(boolean first) {
            deleteBeforeReplace = Optional.of(first);
            return this;
        }

        /** Lets {@code resource} make it. */
        public Builder provider(ProviderResource resource) {
            provider = resource;
            return this;
        }

        /** Property paths that stay as they are whatever the program says. */
        public Builder ignoreChanges(String... paths) {
            ignoreChanges.addAll(List.of(paths));
            return this;
        }

        /** Property paths whose change means replacement. */
        public Builder replaceOnChanges(String... paths) {
            replaceOnChanges.addAll(List.of(paths));
            return this;
        }

        /** Outputs to treat as secrets. */
        public Builder additionalSecretOutputs(String... names) {
            additionalSecretOutputs.addAll(List.of(names));
            return this;
        }

        /** URNs that the resource had before; throws IllegalArgumentException where one is none. */
        public Builder aliases(String... urns) {
            for (String urn : urns) {
                if (!urn.startsWith("urn:") || urn.split("::", 4).length < 4) {
                    throw new IllegalArgumentException(
                            "the alias '" + urn + "' is no URN: one reads urn:pulumi:STACK::PROJECT::TYPE::NAME");
                }
            }
            aliases.addAll(List.of(urns));
            return this;
        }

        /** The options. */
        public ResourceOptions build() {
            return new ResourceOptions(this);
        }
    }
}
