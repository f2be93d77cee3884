package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes room: deletes a resource before its replacement comes, and before it what cannot live without it. */
final class Replacement {
    private final RunContext run;
    private final ProviderRegistry providers;
    private final Mutation mutation;

    Replacement(RunContext run, ProviderRegistry providers, Mutation mutation) {
        this.run = run;
        this.providers = providers;
        this.mutation = mutation;
    }

    /** Deletes {@code old} and its dependents that would be replaced with it, the last ones first. */
    void clear(Registering it, Entry old) throws StepFailure {
        Optional<String> source = it.request().source();
        List<Entry> going = dependents(old);
        for (Entry dependent : going) {
            if (dependent.stored().protect()) {
                throw new StepFailure("it must be deleted before it is replaced, and `"
                        + dependent.stored().name() + "`, which is protected, would have to go with it");
            }
        }
        Set<String> gone = new HashSet<>();
        going.forEach(entry -> gone.add(entry.stored().urn()));
        gone.add(old.stored().urn());
        for (int i = going.size() - 1; i >= 0; i--) {
            delete(going.get(i), going.get(i).state(), gone, source);
        }
        delete(old, it.deleted(old), gone, source);
    }

    private List<Entry> dependents(Entry old) throws StepFailure {
        Set<String> gone = new HashSet<>(Set.of(old.stored().urn()));
        List<Entry> found = new ArrayList<>();
        for (Entry entry : run.state.entries()) {
            ResourceState stored = entry.stored();
            boolean open = !stored.delete() && !stored.pendingReplacement() && !run.wanted.contains(entry.serial());
            if (open && stored.custom() && !stored.external() && entry != old && replacedWith(gone, entry)) {
                gone.add(stored.urn());
                found.add(entry);
            }
        }
        return found;
    }

    /** Whether it would be replaced if what it takes from {@code gone} changed. */
    private boolean replacedWith(Set<String> gone, Entry entry) throws StepFailure {
        ResourceState state = entry.stored();
        if (state.needs().stream().noneMatch(gone::contains) || state.provider().isEmpty()) {
            return false;
        }
        if (state.deletedWith().filter(gone::contains).isPresent()
                || state.replaceWith().stream().anyMatch(gone::contains)) {
            return true;
        }
        TreeMap<String, PropertyValue> inputs =
                new TreeMap<>(entry.state().inputs().entries());
        state.propertyDependencies().forEach((input, urns) -> {
            if (urns.stream().anyMatch(gone::contains)) {
                inputs.put(input, PropertyValue.UNKNOWN);
            }
        });
        ConfiguredProvider provider = providers.referenced(state.provider().get());
        return provider.provider().isPresent()
                && Differences.ask(
                                provider.provider().get(),
                                entry.state(),
                                state.urn(),
                                MapValue.of(inputs),
                                RegisterOptions.NONE)
                        .replaces();
    }

    private void delete(Entry entry, ResourceState state, Set<String> gone, Optional<String> source)
            throws StepFailure {
        Optional<Provider> provider = state.provider().isPresent()
                ? providers.referenced(state.provider().get()).provider()
                : Optional.empty();
        if (run.preview() || provider.isEmpty()) {
            return;
        }
        if (state.retained() || state.deletedWith().filter(gone::contains).isPresent()) {
            run.state.commit(Commit.change().put(entry.serial(), state.withFlag("pendingReplacement", true)));
            return;
        }
        mutation.make(
                RunContext.step(Operation.DELETE_REPLACED, state.withInputs(MapValue.EMPTY), state.inputs(), source),
                HookedStep.delete(state),
                state,
                Mutation.deletion(provider.get(), state),
                (commit, now) -> commit.put(entry.serial(), now.withFlag("pendingReplacement", true)));
    }
}
