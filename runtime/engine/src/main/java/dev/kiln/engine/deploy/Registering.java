package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.Set;

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
        return base.withInputs(inputs)
                .withText("parent", request.parent())
                .withFlag("protect", protect)
                .withFlag("external", false)
                .withFlag("pendingReplacement", false)
                .withTexts("initErrors", Set.of())
                .withTexts("dependencies", request.dependencies())
                .withPropertyDependencies(request.propertyDependencies())
                .withTexts("additionalSecretOutputs", request.options().additionalSecretOutputs())
                .withText("provider", provider);
    }

    /** A new resource as it is meant to be, without anything of an old one. */
    ResourceState fresh(MapValue inputs, Optional<String> provider) {
        return new Registering(request, urn, Optional.empty(), protect).goal(inputs, provider);
    }

    Step step(Operation operation, MapValue before, MapValue after) {
        return step(operation, before, after, Set.of());
    }

    Step step(Operation operation, MapValue before, MapValue after, Set<String> replacing) {
        return new Step(operation, urn, request.type(), request.name(), before, after, replacing, request.source());
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
