package dev.kiln.runtime.monitor;

import dev.kiln.runtime.value.PropertyValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a declared resource is to be treated, as an engine needs to know it: URNs instead of resources, values instead of
 * outputs. What the user did not set is empty, and is not sent, so that the engine can inherit it from the parent or
 * leave it to the provider.
 *
 * @param provider {@code <urn>::<id>} of the provider asked for
 * @param providers provider references by package, of a component for what is inside of it
 * @param protect whether it may not be deleted
 * @param retainOnDelete whether it stays outside when the stack lets go of it
 * @param deleteBeforeReplace whether the old one goes before the new one comes
 * @param deletedWith URN of the resource that takes this one along when it is deleted
 * @param replaceWith URNs whose replacement means that of this one
 * @param replacementTrigger any value, whose change means replacement
 * @param ignoreChanges property paths whose old inputs stay
 * @param replaceOnChanges property paths whose change means replacement
 * @param hideDiffs property paths whose change is not shown
 * @param additionalSecretOutputs names of outputs to treat as secrets
 * @param aliases what the resource was before, the likeliest first
 * @param importId the id of one that exists already, to be taken over
 * @param customTimeouts how long a provider may take
 * @param hooks the code to run around its steps
 * @param envVarMappings of a provider: names of variables of its process, by the name of the variable whose value each takes
 */
public record RegisterOptions(
        Optional<String> provider,
        SortedMap<String, String> providers,
        Optional<Boolean> protect,
        Optional<Boolean> retainOnDelete,
        Optional<Boolean> deleteBeforeReplace,
        Optional<String> deletedWith,
        Set<String> replaceWith,
        Optional<PropertyValue> replacementTrigger,
        List<String> ignoreChanges,
        List<String> replaceOnChanges,
        List<String> hideDiffs,
        List<String> additionalSecretOutputs,
        List<AliasSpec> aliases,
        Optional<String> importId,
        CustomTimeouts customTimeouts,
        HookNames hooks,
        SortedMap<String, String> envVarMappings) {
    /** Nothing set. */
    public static final RegisterOptions NONE = builder().build();

    /** Copies the collections. */
    public RegisterOptions {
        providers = Collections.unmodifiableSortedMap(new TreeMap<>(providers));
        replaceWith = Collections.unmodifiableSortedSet(new TreeSet<>(replaceWith));
        ignoreChanges = List.copyOf(ignoreChanges);
        replaceOnChanges = List.copyOf(replaceOnChanges);
        hideDiffs = List.copyOf(hideDiffs);
        additionalSecretOutputs = List.copyOf(additionalSecretOutputs);
        aliases = List.copyOf(aliases);
        envVarMappings = Collections.unmodifiableSortedMap(new TreeMap<>(envVarMappings));
    }

    /** Options to be set one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /** These, to be changed one by one. */
    public Builder toBuilder() {
        return new Builder()
                .provider(provider)
                .providers(providers)
                .protect(protect)
                .retainOnDelete(retainOnDelete)
                .deleteBeforeReplace(deleteBeforeReplace)
                .deletedWith(deletedWith)
                .replaceWith(replaceWith)
                .replacementTrigger(replacementTrigger)
                .ignoreChanges(ignoreChanges)
                .replaceOnChanges(replaceOnChanges)
                .hideDiffs(hideDiffs)
                .additionalSecretOutputs(additionalSecretOutputs)
                .aliases(aliases)
                .importId(importId)
                .customTimeouts(customTimeouts)
                .hooks(hooks)
                .envVarMappings(envVarMappings);
    }

    /** These and {@code later}: what is single is taken from {@code later} where set there, collections grow. */
    public RegisterOptions overridden(RegisterOptions later) {
        return builder()
                .provider(later.provider.or(() -> provider))
                .providers(merged(providers, later.providers))
                .protect(later.protect.or(() -> protect))
                .retainOnDelete(later.retainOnDelete.or(() -> retainOnDelete))
                .deleteBeforeReplace(later.deleteBeforeReplace.or(() -> deleteBeforeReplace))
                .deletedWith(later.deletedWith.or(() -> deletedWith))
                .replaceWith(new TreeSet<>(joined(replaceWith, later.replaceWith)))
                .replacementTrigger(later.replacementTrigger.or(() -> replacementTrigger))
                .ignoreChanges(joined(ignoreChanges, later.ignoreChanges))
                .replaceOnChanges(joined(replaceOnChanges, later.replaceOnChanges))
                .hideDiffs(joined(hideDiffs, later.hideDiffs))
                .additionalSecretOutputs(joined(additionalSecretOutputs, later.additionalSecretOutputs))
                .aliases(joined(aliases, later.aliases))
                .importId(later.importId.or(() -> importId))
                .customTimeouts(customTimeouts.overridden(later.customTimeouts))
                .hooks(hooks.and(later.hooks))
                .envVarMappings(merged(envVarMappings, later.envVarMappings))
                .build();
    }

    private static <T> List<T> joined(Collection<T> first, Collection<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static SortedMap<String, String> merged(Map<String, String> first, Map<String, String> second) {
        TreeMap<String, String> all = new TreeMap<>(first);
        all.putAll(second);
        return all;
    }

    /** Collects options. Each method sets one of them, in place of what it was. */
    public static final class Builder {
        private Optional<String> provider = Optional.empty();
        private SortedMap<String, String> providers = Collections.emptySortedMap();
        private Optional<Boolean> protect = Optional.empty();
        private Optional<Boolean> retainOnDelete = Optional.empty();
        private Optional<Boolean> deleteBeforeReplace = Optional.empty();
        private Optional<String> deletedWith = Optional.empty();
        private Set<String> replaceWith = Set.of();
        private Optional<PropertyValue> replacementTrigger = Optional.empty();
        private List<String> ignoreChanges = List.of();
        private List<String> replaceOnChanges = List.of();
        private List<String> hideDiffs = List.of();
        private List<String> additionalSecretOutputs = List.of();
        private List<AliasSpec> aliases = List.of();
        private Optional<String> importId = Optional.empty();
        private CustomTimeouts customTimeouts = CustomTimeouts.NONE;
        private HookNames hooks = HookNames.NONE;
        private SortedMap<String, String> envVarMappings = Collections.emptySortedMap();

        private Builder() {}

        /** Sets {@link RegisterOptions#provider}. */
        public Builder provider(Optional<String> value) {
            provider = value;
            return this;
        }

        /** Sets {@link RegisterOptions#providers}. */
        public Builder providers(SortedMap<String, String> value) {
            providers = value;
            return this;
        }

        /** Sets {@link RegisterOptions#protect}. */
        public Builder protect(Optional<Boolean> value) {
            protect = value;
            return this;
        }

        /** Sets {@link RegisterOptions#retainOnDelete}. */
        public Builder retainOnDelete(Optional<Boolean> value) {
            retainOnDelete = value;
            return this;
        }

        /** Sets {@link RegisterOptions#deleteBeforeReplace}. */
        public Builder deleteBeforeReplace(Optional<Boolean> value) {
            deleteBeforeReplace = value;
            return this;
        }

        /** Sets {@link RegisterOptions#deletedWith}. */
        public Builder deletedWith(Optional<String> value) {
            deletedWith = value;
            return this;
        }

        /** Sets {@link RegisterOptions#replaceWith}. */
        public Builder replaceWith(Set<String> value) {
            replaceWith = value;
            return this;
        }

        /** Sets {@link RegisterOptions#replacementTrigger}. */
        public Builder replacementTrigger(Optional<PropertyValue> value) {
            replacementTrigger = value;
            return this;
        }

        /** Sets {@link RegisterOptions#ignoreChanges}. */
        public Builder ignoreChanges(List<String> value) {
            ignoreChanges = value;
            return this;
        }

        /** Sets {@link RegisterOptions#replaceOnChanges}. */
        public Builder replaceOnChanges(List<String> value) {
            replaceOnChanges = value;
            return this;
        }

        /** Sets {@link RegisterOptions#hideDiffs}. */
        public Builder hideDiffs(List<String> value) {
            hideDiffs = value;
            return this;
        }

        /** Sets {@link RegisterOptions#additionalSecretOutputs}. */
        public Builder additionalSecretOutputs(List<String> value) {
            additionalSecretOutputs = value;
            return this;
        }

        /** Sets {@link RegisterOptions#aliases}. */
        public Builder aliases(List<AliasSpec> value) {
            aliases = value;
            return this;
        }

        /** Sets {@link RegisterOptions#importId}. */
        public Builder importId(Optional<String> value) {
            importId = value;
            return this;
        }

        /** Sets {@link RegisterOptions#customTimeouts}. */
        public Builder customTimeouts(CustomTimeouts value) {
            customTimeouts = value;
            return this;
        }

        /** Sets {@link RegisterOptions#hooks}. */
        public Builder hooks(HookNames value) {
            hooks = value;
            return this;
        }

        /** Sets {@link RegisterOptions#envVarMappings}. */
        public Builder envVarMappings(SortedMap<String, String> value) {
            envVarMappings = value;
            return this;
        }

        /** The options. */
        public RegisterOptions build() {
            return new RegisterOptions(
                    provider,
                    providers,
                    protect,
                    retainOnDelete,
                    deleteBeforeReplace,
                    deletedWith,
                    replaceWith,
                    replacementTrigger,
                    ignoreChanges,
                    replaceOnChanges,
                    hideDiffs,
                    additionalSecretOutputs,
                    aliases,
                    importId,
                    customTimeouts,
                    hooks,
                    envVarMappings);
        }
    }
}
