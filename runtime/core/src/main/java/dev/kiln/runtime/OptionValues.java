package dev.kiln.runtime;

import dev.kiln.runtime.monitor.CustomTimeouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Options while they are collected. {@link ResourceOptions} holds one that nobody changes any more. */
final class OptionValues {
    @Nullable
    AnyResource parent;

    @Nullable
    ProviderResource provider;

    @Nullable
    AnyResource deletedWith;

    @Nullable
    Output<String> importId;

    Optional<Boolean> protect = Optional.empty();
    Optional<Boolean> retainOnDelete = Optional.empty();
    Optional<Boolean> deleteBeforeReplace = Optional.empty();
    Optional<String> version = Optional.empty();
    Optional<String> pluginDownloadUrl = Optional.empty();
    CustomTimeouts customTimeouts = CustomTimeouts.NONE;

    /** A snapshot of any structure; empty where it was not set. */
    Optional<Object> replacementTrigger = Optional.empty();

    /** Resources, and outputs of them. */
    final List<Object> dependsOn = new ArrayList<>();

    final List<AnyResource> replaceWith = new ArrayList<>();
    final Map<String, ProviderResource> providers = new TreeMap<>();
    final List<String> ignoreChanges = new ArrayList<>();
    final List<String> replaceOnChanges = new ArrayList<>();
    final List<String> hideDiffs = new ArrayList<>();
    final List<String> additionalSecretOutputs = new ArrayList<>();
    final List<Alias> aliases = new ArrayList<>();
    final List<ResourceTransform> transforms = new ArrayList<>();
    final Map<HookPoint, List<ResourceHook>> hooks = new TreeMap<>();
    final List<ErrorHook> onError = new ArrayList<>();
    final Map<String, String> envVarMappings = new TreeMap<>();

    /** What {@code later} says wins; lists grow. */
    void add(OptionValues later) {
        parent = later.parent == null ? parent : later.parent;
        provider = later.provider == null ? provider : later.provider;
        deletedWith = later.deletedWith == null ? deletedWith : later.deletedWith;
        importId = later.importId == null ? importId : later.importId;
        protect = later.protect.or(() -> protect);
        retainOnDelete = later.retainOnDelete.or(() -> retainOnDelete);
        deleteBeforeReplace = later.deleteBeforeReplace.or(() -> deleteBeforeReplace);
        version = later.version.or(() -> version);
        pluginDownloadUrl = later.pluginDownloadUrl.or(() -> pluginDownloadUrl);
        customTimeouts = customTimeouts.overridden(later.customTimeouts);
        replacementTrigger = later.replacementTrigger.or(() -> replacementTrigger);
        addLists(later);
    }

    private void addLists(OptionValues later) {
        dependsOn.addAll(later.dependsOn);
        replaceWith.addAll(later.replaceWith);
        providers.putAll(later.providers);
        ignoreChanges.addAll(later.ignoreChanges);
        replaceOnChanges.addAll(later.replaceOnChanges);
        hideDiffs.addAll(later.hideDiffs);
        additionalSecretOutputs.addAll(later.additionalSecretOutputs);
        aliases.addAll(later.aliases);
        transforms.addAll(later.transforms);
        later.hooks.forEach((point, added) -> hooks(point).addAll(added));
        onError.addAll(later.onError);
        envVarMappings.putAll(later.envVarMappings);
    }

    List<ResourceHook> hooks(HookPoint point) {
        return hooks.computeIfAbsent(point, absent -> new ArrayList<>());
    }
}
