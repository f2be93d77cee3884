package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.provider.PartialFailureException;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Asks the providers what has become of the resources, and takes it into the state. Outside nothing is changed. */
final class Refresh {
    private final RunContext run;
    private final ProviderRegistry providers;

    Refresh(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
    }

    void all(Executor executor) {
        List<Entry> before = run.state.entries();
        CompletableFuture.allOf(before.stream()
                        .filter(Refresh::readable)
                        .map(entry -> CompletableFuture.runAsync(() -> one(entry), executor))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        mend(before);
    }

    private static boolean readable(Entry entry) {
        ResourceState stored = entry.stored();
        return stored.custom()
                && !stored.type().startsWith(Urn.PROVIDER_TYPE)
                && !stored.pendingReplacement()
                && stored.id().isPresent();
    }

    private void one(Entry entry) {
        Step step = step(Operation.READ, entry, MapValue.EMPTY, MapValue.EMPTY);
        if (!run.gate.enter(step.operation().word() + " " + RunContext.subject(step.name(), step.type()))) {
            run.skip(step);
            return;
        }
        long start = System.nanoTime();
        try {
            run.listener.started(step);
            take(entry, found(entry), Duration.ofNanos(System.nanoTime() - start));
        } catch (StepFailure failure) {
            run.fail(step, failure.during(step, Duration.ofNanos(System.nanoTime() - start)));
        } catch (Problem problem) {
            run.fail(step, new StepFailure(problem.text(), problem));
        } finally {
            run.gate.leave();
        }
    }

    /** The resource as it is now; empty where it is gone. */
    private Optional<ResourceState> found(Entry entry) throws StepFailure {
        ResourceState old = entry.state();
        String reference = old.provider().orElseThrow(() -> new StepFailure("the state names no provider for it"));
        Optional<Provider> provider = providers.referenced(reference).provider();
        try {
            ProviderReply.Found reply = provider.orElseThrow()
                    .read(new ProviderCall.Read(
                            old.urn(), old.type(), old.name(), old.id().orElse(""), old.inputs(), old.outputs()));
            return reply.id().isEmpty() ? Optional.empty() : Optional.of(now(old, reply));
        } catch (PartialFailureException e) {
            return Optional.of(old.withText("id", Optional.of(e.id()))
                    .withOutputs(Mutation.secrets(old, e.state()))
                    .withTexts("initErrors", e.reasons()));
        } catch (Exception | LinkageError e) {
            throw StepFailure.of(e);
        }
    }

    private static ResourceState now(ResourceState old, ProviderReply.Found reply) {
        MapValue inputs = old.external() || reply.inputs().entries().isEmpty()
                ? old.inputs()
                : Values.secrets(reply.inputs(), Values.secretNames(old.inputs()));
        MapValue outputs = Values.secrets(reply.state(), Values.secretNames(old.outputs()));
        ResourceState now = old.withText("id", reply.id()).withInputs(inputs).withTexts("initErrors", Set.of());
        return now.withOutputs(Mutation.secrets(now, outputs));
    }

    private void take(Entry entry, Optional<ResourceState> now, Duration took) {
        ResourceState old = entry.state();
        run.listener.seen(old.outputs());
        if (now.isEmpty()) {
            run.state.commit(Commit.change().drop(entry.serial()));
            run.listener.finished(
                    step(Operation.DELETE, entry, old.outputs(), MapValue.EMPTY), Outcome.SUCCEEDED, took);
            return;
        }
        MapValue outputs = now.get().outputs();
        run.listener.seen(outputs);
        if (!now.get().equals(old)) {
            run.state.commit(Commit.change().put(entry.serial(), now.get()));
        }
        Operation operation = now.get().equals(old) ? Operation.SAME : Operation.UPDATE;
        run.listener.finished(step(operation, entry, old.outputs(), outputs), Outcome.SUCCEEDED, took);
    }

    /** Takes out the mentions of what is gone, and gives its children to the nearest ancestor that is there. */
    private void mend(List<Entry> before) {
        Set<String> there = new HashSet<>();
        List<Entry> left = run.state.entries();
        left.forEach(entry -> there.add(entry.stored().urn()));
        Map<String, Optional<String>> parents = new HashMap<>();
        before.forEach(entry ->
                parents.putIfAbsent(entry.stored().urn(), entry.stored().parent()));
        Commit commit = Commit.change();
        boolean changed = false;
        for (Entry entry : left) {
            Optional<String> parent = entry.stored().parent();
            while (parent.isPresent() && !there.contains(parent.get())) {
                parent = parents.getOrDefault(parent.get(), Optional.empty());
            }
            ResourceState mended = entry.stored().withText("parent", parent).withoutDangling(there);
            if (!mended.equals(entry.stored())) {
                changed = true;
                commit.put(
                        entry.serial(), entry.state().withText("parent", parent).withoutDangling(there));
            }
        }
        if (changed) {
            run.state.commit(commit);
        }
    }

    private static Step step(Operation operation, Entry entry, MapValue before, MapValue after) {
        ResourceState stored = entry.stored();
        return new Step(
                operation, stored.urn(), stored.type(), stored.name(), before, after, Set.of(), Optional.empty());
    }
}
