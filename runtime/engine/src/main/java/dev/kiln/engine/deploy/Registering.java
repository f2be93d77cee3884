package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.CustomTimeouts;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A declaration on its way.
 *
 * @param old what the stack has of it, under this URN or an earlier one
 * @param protect the option, its parent's where it has none
 */
record Registering(RegisterRequest request, String urn, Optional<Entry> old, boolean protect) {
    /** The resource as it is meant to be. */
    ResourceState goal(MapValue inputs, Optional<String> provider) {
        ResourceState base = old.map(Entry::state)
                .orElseGet(() -> ResourceState.of(urn, request.type(), request.custom()))
                .withUrn(urn);
        return options(base.withInputs(inputs)
                .withText("parent", request.parent())
                .withFlag("external", false)
                .withFlag("pendingReplacement", false)
                .withTexts("initErrors", Set.of())
                .withTexts("dependencies", request.dependencies())
                .withPropertyDependencies(request.propertyDependencies())
                .withText("provider", provider));
    }

    private ResourceState options(ResourceState state) {
        RegisterOptions options = request.options();
        return state.withFlag("protect", protect)
                .withFlag("retainOnDelete", options.retainOnDelete().orElse(false))
                .withText("deletedWith", options.deletedWith())
                .withTexts("replaceWith", options.replaceWith())
                .withValue("replacementTrigger", options.replacementTrigger())
                .withTexts("ignoreChanges", options.ignoreChanges())
                .withTexts("replaceOnChanges", options.replaceOnChanges())
                .withTexts("hideDiff", options.hideDiffs())
                .withTexts("additionalSecretOutputs", options.additionalSecretOutputs())
                .withText("importID", options.importId())
                .withValue("customTimeouts", timeouts(options.customTimeouts()))
                .withValue("resourceHooks", Hooks.stored(options.hooks()));
    }

    /** In seconds, as the deployment format has them. */
    private static Optional<MapValue> timeouts(CustomTimeouts timeouts) {
        if (timeouts.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<String, PropertyValue> seconds = new TreeMap<>();
        timeouts.create().ifPresent(most -> seconds.put("create", seconds(most)));
        timeouts.update().ifPresent(most -> seconds.put("update", seconds(most)));
        timeouts.delete().ifPresent(most -> seconds.put("delete", seconds(most)));
        timeouts.read().ifPresent(most -> seconds.put("read", seconds(most)));
        return Optional.of(MapValue.of(seconds));
    }

    private static PropertyValue seconds(Duration most) {
        return PropertyValue.of(most.toMillis() / 1000.0);
    }

    /** A new resource as it is meant to be, without anything of an old one. */
    ResourceState fresh(MapValue inputs, Optional<String> provider) {
        return new Registering(request, urn, Optional.empty(), protect).goal(inputs, provider);
    }

    Step step(Operation operation, MapValue before, MapValue after) {
        return step(operation, before, after, Set.of());
    }

    /** What the user does not want to see of it looks as it did. */
    Step step(Operation operation, MapValue before, MapValue after, Set<String> replacing) {
        MapValue shown = IgnoredChanges.keep(before, after, request.options().hideDiffs());
        return new Step(operation, urn, request.type(), request.name(), before, shown, replacing, request.source());
    }

    /** What its replacement leaves behind. */
    ResourceState going(Entry entry) {
        return deleted(entry).withUrn(urn).withFlag("delete", true);
    }

    /** What there is, to be deleted in the way that the program wants now. */
    ResourceState deleted(Entry entry) {
        RegisterOptions options = request.options();
        return entry.state()
                .withFlag("retainOnDelete", options.retainOnDelete().orElse(false))
                .withValue("customTimeouts", timeouts(options.customTimeouts()))
                .withValue("resourceHooks", Hooks.stored(options.hooks()));
    }

    /** The URN that the stack knows it by, where that is another one. */
    Optional<String> formerUrn() {
        return old.map(entry -> entry.stored().urn()).filter(former -> !former.equals(urn));
    }

    /** A commit that also renames, where the URN is new. */
    Commit renaming(Commit commit) {
        formerUrn().ifPresent(former -> commit.rename(former, urn));
        return commit;
    }

    MapValue oldInputs() {
        return old.map(entry -> entry.state().inputs()).orElse(MapValue.EMPTY);
    }
}
