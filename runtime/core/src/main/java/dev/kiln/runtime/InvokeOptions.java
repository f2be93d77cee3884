package dev.kiln.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a function is called, beside its arguments. Immutable. */
public final class InvokeOptions {
    /** No option. */
    public static final InvokeOptions NONE = builder().build();

    private final @Nullable AnyResource parent;
    private final @Nullable ProviderResource provider;
    private final List<Object> dependsOn;
    private final Optional<String> version;
    private final Optional<String> pluginDownloadUrl;

    private InvokeOptions(Builder builder) {
        parent = builder.parent;
        provider = builder.provider;
        dependsOn = List.copyOf(builder.dependsOn);
        version = builder.version;
        pluginDownloadUrl = builder.pluginDownloadUrl;
    }

    /** Options to be set one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Takes the provider of {@code parent}. */
    public static InvokeOptions parent(AnyResource parent) {
        return builder().parent(parent).build();
    }

    /** Lets {@code provider} answer. */
    public static InvokeOptions provider(ProviderResource provider) {
        return builder().provider(provider).build();
    }

    /** Calls when {@code resources} are there. */
    public static InvokeOptions dependsOn(AnyResource... resources) {
        return builder().dependsOn(resources).build();
    }

    @Nullable
    AnyResource parent() {
        return parent;
    }

    @Nullable
    ProviderResource provider() {
        return provider;
    }

    /** Resources, and outputs of them. */
    List<Object> dependsOn() {
        return dependsOn;
    }

    Optional<String> version() {
        return version;
    }

    Optional<String> pluginDownloadUrl() {
        return pluginDownloadUrl;
    }

    /** Collects options. */
    public static final class Builder {
        private @Nullable AnyResource parent;
        private @Nullable ProviderResource provider;
        private final List<Object> dependsOn = new ArrayList<>();
        private Optional<String> version = Optional.empty();
        private Optional<String> pluginDownloadUrl = Optional.empty();

        private Builder() {}

        /** Takes the provider of {@code resource} where none is given. */
        public Builder parent(AnyResource resource) {
            parent = resource;
            return this;
        }

        /** Lets {@code resource} answer. */
        public Builder provider(ProviderResource resource) {
            provider = resource;
            return this;
        }

        /** Calls when {@code resources} are there; grows with each call. */
        public Builder dependsOn(AnyResource... resources) {
            dependsOn.addAll(List.of(resources));
            return this;
        }

        /** Calls when those that {@code resources} brings (one, or a list) are there, and what it comes from. */
        public Builder dependsOn(Output<?> resources) {
            dependsOn.add(resources);
            return this;
        }

        /** The semantic version of the plugin that answers. */
        public Builder version(String semanticVersion) {
            version = Optional.of(semanticVersion);
            return this;
        }

        /** Where its plugin is downloaded from. */
        public Builder pluginDownloadUrl(String url) {
            pluginDownloadUrl = Optional.of(url);
            return this;
        }

        /** The options. */
        public InvokeOptions build() {
            return new InvokeOptions(this);
        }
    }
}
