package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.Optional;

/** A resource that a provider makes: what is to be done with it, and doing it. */
final class CustomSteps {
    private final RunContext run;
    private final ProviderRegistry providers;
    private final Replacement replacement;
    private final Mutation mutation;
    private final Imports imports;
    private final Forced forced;

    CustomSteps(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
        this.mutation = new Mutation(run);
        this.replacement = new Replacement(run, providers, mutation);
        this.imports = new Imports(run, mutation);
        this.forced = new Forced(run, providers);
    }

    Known register(Registering it) throws StepFailure {
        ConfiguredProvider provider =
                providers.of(it.request().options().provider(), it.request().packageInfo());
        MapValue wanted = AssetHashes.in(it.request().inputs());
        Optional<Entry> managed = it.old().filter(entry -> !entry.stored().external());
        if (managed.isPresent()) {
            wanted = IgnoredChanges.keep(
                    it.oldInputs(), wanted, it.request().options().ignoreChanges());
        }
        run.listener.seen(wanted);
        if (Imports.wanted(it, managed)) {
            return taken(it, provider, managed, wanted);
        }
        if (managed.isEmpty() || managed.get().stored().pendingReplacement()) {
            MapValue inputs = checked(it, provider, MapValue.EMPTY, wanted, false);
            boolean again = managed.isPresent();
            if (again) {
                run.replaced.add(it.urn());
            }
            Operation operation = again ? Operation.REPLACE : Operation.CREATE;
            return create(it, provider, inputs, it.step(operation, again ? it.oldInputs() : MapValue.EMPTY, inputs));
        }
        MapValue inputs = checked(it, provider, it.oldInputs(), wanted, false);
        return change(it, provider, managed.get(), inputs, wanted);
    }

    private Known change(Registering it, ConfiguredProvider provider, Entry old, MapValue inputs, MapValue wanted)
            throws StepFailure {
        Differences differences = differences(it, provider, old, inputs);
        if (differences.replaces()) {
            if (it.request().options().importId().isPresent()) {
                throw new StepFailure("it was imported, and the change of "
                        + String.join(", ", differences.replacing())
                        + " needs a new one in its place. Take the option `import` away first");
            }
            if (it.protect() || old.stored().protect()) {
                throw new StepFailure("it is protected, and the change of "
                        + String.join(", ", differences.replacing())
                        + " needs a new one in its place. Take the option `protect` away first");
            }
            MapValue fresh = checked(it, provider, MapValue.EMPTY, wanted, true);
            Step step = it.step(Operation.REPLACE, it.oldInputs(), fresh, differences.replacing());
            boolean deleteFirst =
                    it.request().options().deleteBeforeReplace().orElse(differences.deleteBeforeReplace());
            run.replaced.add(it.urn());
            if (deleteFirst) {
                replacement.clear(it, old);
                return create(it, provider, fresh, step);
            }
            return createBeside(it, provider, old, fresh, step);
        }
        boolean unfinished = !old.stored().initErrors().isEmpty();
        return differences.changed() || unfinished
                ? update(it, provider, old, inputs)
                : same(it, provider, old, inputs);
    }

    private Differences differences(Registering it, ConfiguredProvider provider, Entry old, MapValue inputs)
            throws StepFailure {
        Optional<String> reason = forced.reason(it, provider, old.state());
        if (reason.isPresent()) {
            return Differences.forced(reason.get());
        }
        if (provider.provider().isEmpty()) {
            return Differences.ASSUMED;
        }
        return Differences.ask(
                provider.provider().get(),
                old.state(),
                it.urn(),
                inputs,
                it.request().options());
    }

    private MapValue checked(
            Registering it, ConfiguredProvider provider, MapValue old, MapValue wanted, boolean replacement)
            throws StepFailure {
        if (provider.provider().isEmpty()) {
            return wanted;
        }
        byte[] seed = run.settings.seed().of(it.urn(), replacement);
        ProviderReply.Checked reply;
        try {
            reply = provider.provider()
                    .get()
                    .check(new ProviderCall.Check(
                            it.urn(), it.request().type(), it.request().name(), old, wanted, seed));
        } catch (Exception | LinkageError e) {
            throw StepFailure.of(e);
        }
        ProviderRegistry.refuse("its inputs are refused", reply.failures());
        return Values.secrets(reply.inputs(), Values.secretNames(wanted));
    }

    private Known taken(Registering it, ConfiguredProvider provider, Optional<Entry> managed, MapValue wanted)
            throws StepFailure {
        MapValue inputs = checked(it, provider, MapValue.EMPTY, wanted, false);
        boolean beside = managed.isPresent();
        long serial = beside ? newSerial() : it.old().map(Entry::serial).orElseGet(this::newSerial);
        ResourceState now = imports.take(it, provider, inputs, managed, (commit, state) -> {
            managed.ifPresent(entry -> it.renaming(commit).put(entry.serial(), it.going(entry)));
            return commit.put(serial, state);
        });
        if (beside) {
            run.replaced.add(it.urn());
        }
        return known(it, now, serial, true);
    }

    private Known create(Registering it, ConfiguredProvider provider, MapValue inputs, Step step) throws StepFailure {
        long serial = it.old().map(Entry::serial).orElseGet(() -> newSerial());
        ResourceState goal = it.fresh(inputs, Optional.of(provider.reference()));
        ResourceState now = mutation.make(
                step,
                HookedStep.create(goal),
                goal,
                () -> created(provider, goal),
                (commit, state) -> it.renaming(commit).put(serial, state));
        return known(it, now, serial, !run.preview());
    }

    private Known createBeside(Registering it, ConfiguredProvider provider, Entry old, MapValue inputs, Step step)
            throws StepFailure {
        long serial = newSerial();
        ResourceState goal = it.fresh(inputs, Optional.of(provider.reference()));
        ResourceState going = it.going(old);
        ResourceState now = mutation.make(
                step,
                HookedStep.create(goal),
                goal,
                () -> created(provider, goal),
                (commit, state) -> it.renaming(commit).put(old.serial(), going).put(serial, state));
        return known(it, now, serial, !run.preview());
    }

    private long newSerial() {
        return run.preview() ? -1 : run.state.newSerial();
    }

    private Mutation.Done created(ConfiguredProvider provider, ResourceState goal) throws Exception {
        if (provider.provider().isEmpty()) {
            return new Mutation.Done(Optional.empty(), MapValue.EMPTY);
        }
        ProviderReply.Created reply = provider.provider()
                .get()
                .create(new ProviderCall.Create(
                        goal.urn(), goal.type(), goal.name(), goal.inputs(), run.preview(), goal.timeout("create")));
        // The id that a preview foretells is not the one that it will have.
        Optional<String> id = run.preview() || reply.id().isEmpty() ? Optional.empty() : Optional.of(reply.id());
        return new Mutation.Done(id, reply.state());
    }

    private Known update(Registering it, ConfiguredProvider provider, Entry old, MapValue inputs) throws StepFailure {
        ResourceState goal = it.goal(inputs, Optional.of(provider.reference()));
        ResourceState before = old.state();
        Step step = it.step(Operation.UPDATE, it.oldInputs(), inputs);
        ResourceState now = mutation.make(
                step,
                HookedStep.update(before, goal),
                goal,
                () -> updated(it, provider.provider(), before, inputs),
                (commit, state) -> it.renaming(commit).put(old.serial(), state));
        return known(it, now, old.serial(), true);
    }

    private Mutation.Done updated(Registering it, Optional<Provider> provider, ResourceState before, MapValue inputs)
            throws Exception {
        if (provider.isEmpty()) {
            return new Mutation.Done(before.id(), MapValue.EMPTY);
        }
        ProviderReply.Updated reply = provider.get()
                .update(new ProviderCall.Update(
                        it.urn(),
                        it.request().type(),
                        it.request().name(),
                        before.id().orElse(""),
                        before.inputs(),
                        before.outputs(),
                        inputs,
                        it.request().options().ignoreChanges(),
                        run.preview(),
                        it.request().options().customTimeouts().update()));
        return new Mutation.Done(before.id(), reply.state());
    }

    private Known same(Registering it, ConfiguredProvider provider, Entry old, MapValue inputs) {
        ResourceState goal = it.goal(inputs, Optional.of(provider.reference()));
        ResourceState now = goal.withOutputs(Mutation.secrets(goal, goal.outputs()));
        run.listener.seen(now.outputs());
        if (!run.preview() && !now.equals(old.state())) {
            run.state.commit(it.renaming(Commit.change()).put(old.serial(), now));
        }
        run.listener.finished(it.step(Operation.SAME, it.oldInputs(), inputs), Outcome.SUCCEEDED, Duration.ZERO);
        Known known = known(it, now, old.serial(), true);
        // Nothing is going to change: what it has not got now it will not have after the update either.
        Registration complete =
                new Registration(it.urn(), now.id(), now.outputs(), Registration.Status.SUCCESS, false, true);
        return new Known(complete, now, known.serial(), true, known.formerUrn());
    }

    private Known known(Registering it, ResourceState now, long serial, boolean made) {
        if (serial >= 0) {
            run.wanted.add(serial);
        }
        Registration registration =
                new Registration(it.urn(), now.id(), now.outputs(), Registration.Status.SUCCESS, false);
        return new Known(registration, now, serial, made, it.formerUrn());
    }
}
