package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Resources without a provider's work: components, the stack, and providers themselves. */
final class ComponentSteps {
    private final RunContext run;
    private final ProviderRegistry providers;
    private final Forced forced;

    ComponentSteps(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
        this.forced = new Forced(run, providers);
    }

    Known component(Registering it) throws StepFailure {
        if (it.request().remote()) {
            throw new StepFailure("it is a component that a provider constructs, which the embedded engine does not"
                    + " do yet: run the program with `pulumi up`");
        }
        MapValue inputs = it.request().inputs();
        ResourceState goal = it.goal(inputs, Optional.empty());
        if (it.old().isPresent()
                && forced.reason(it, ConfiguredProvider.NONE, it.old().get().state())
                        .isPresent()) {
            // There is nothing of it outside, but others may be replaced with it.
            run.replaced.add(it.urn());
        }
        HookedStep hooked =
                it.old().map(old -> HookedStep.update(old.state(), goal)).orElseGet(() -> HookedStep.create(goal));
        boolean changes =
                it.old().map(old -> !old.state().inputs().equals(inputs)).orElse(true);
        if (!changes) {
            return put(it, goal, inputs, it.old());
        }
        run.hooks.before(hooked);
        if (it.request().type().equals(Urn.STACK_TYPE) || hooked.names("After").isEmpty()) {
            return put(it, goal, inputs, it.old());
        }
        run.afterOutputs.put(it.urn(), now -> run.hooks.after(hooked, now));
        return put(it, goal, inputs, it.old());
    }

    /** A provider resource: its id is the engine's own, and known in a preview too. */
    Known provider(Registering it) throws StepFailure {
        MapValue wanted = ProviderInputs.declared(it.request());
        Optional<Entry> old = it.old();
        boolean replaced = old.isPresent()
                && (forced.reason(it, ConfiguredProvider.NONE, old.get().state())
                                .isPresent()
                        || providers.replaces(it.urn(), it.oldInputs(), wanted));
        if (replaced && (it.protect() || old.get().stored().protect())) {
            throw new StepFailure("it is protected, and its new configuration needs a new one in its place."
                    + " Take the option `protect` away first");
        }
        String id = old.filter(entry -> !replaced)
                .flatMap(entry -> entry.stored().id())
                .orElseGet(() -> UUID.randomUUID().toString());
        MapValue inputs = providers.declared(it.urn() + "::" + id, wanted);
        ResourceState goal = (replaced ? it.fresh(inputs, Optional.empty()) : it.goal(inputs, Optional.empty()))
                .withText("id", Optional.of(id))
                .withOutputs(inputs);
        if (replaced) {
            run.replaced.add(it.urn());
            if (!run.preview()) {
                run.state.commit(it.renaming(Commit.change()).put(old.get().serial(), it.going(old.get())));
            }
        }
        return put(it, goal, inputs, old.filter(entry -> !replaced));
    }

    /** @param old what it goes in the place of */
    private Known put(Registering it, ResourceState goal, MapValue inputs, Optional<Entry> old) {
        run.listener.seen(inputs);
        Optional<ResourceState> before = old.map(Entry::state);
        Operation operation = before.isEmpty()
                ? it.old().isEmpty() ? Operation.CREATE : Operation.REPLACE
                : run.replaced.contains(it.urn())
                        ? Operation.REPLACE
                        : before.get().inputs().equals(inputs) ? Operation.SAME : Operation.UPDATE;
        long serial = old.map(Entry::serial).orElseGet(() -> run.preview() ? -1 : run.state.newSerial());
        if (!run.preview() && (before.isEmpty() || !before.get().equals(goal))) {
            run.state.commit(it.renaming(Commit.change()).put(serial, goal));
        }
        if (serial >= 0) {
            run.wanted.add(serial);
        }
        if (!goal.type().equals(Urn.STACK_TYPE)) {
            run.listener.finished(it.step(operation, it.oldInputs(), inputs), Outcome.SUCCEEDED, Duration.ZERO);
        }
        Registration registration =
                new Registration(it.urn(), goal.id(), goal.outputs(), Registration.Status.SUCCESS, false);
        return new Known(registration, goal, serial, true, it.formerUrn());
    }
}
