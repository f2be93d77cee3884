package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** The end of a run: what nobody wants any more goes, dependents before what they depend on. */
final class Deletions {
    private final RunContext run;
    private final ProviderRegistry providers;
    private final Mutation mutation;

    /** The URNs of what does not stay outside. */
    private final Set<String> reallyGoing = new HashSet<>();

    /** Entries that are still there though they were to go. */
    private final Set<Entry> stuck = ConcurrentHashMap.newKeySet();

    /** Entries that one of those needs. */
    private final Set<Entry> blocked = ConcurrentHashMap.newKeySet();

    Deletions(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
        this.mutation = new Mutation(run);
    }

    void all(Executor executor) {
        List<Entry> going = run.state.entries().stream()
                .filter(entry -> entry.stored().delete() || !run.wanted.contains(entry.serial()))
                .toList();
        List<Entry> kept = going.stream()
                .filter(entry -> entry.stored().protect() && !entry.stored().delete())
                .toList();
        if (!kept.isEmpty()) {
            kept.forEach(entry -> run.fail(
                    step(entry),
                    new StepFailure("it is protected and cannot be deleted; nothing was deleted."
                            + " Take the option `protect` away and run `up` first")));
            return;
        }
        going.stream().map(Entry::stored).filter(Deletions::outside).forEach(stored -> reallyGoing.add(stored.urn()));
        inOrder(new DeletionOrder(going), executor);
    }

    /** Each as soon as all that need it have ended. */
    private void inOrder(DeletionOrder order, Executor executor) {
        BlockingQueue<Entry> ended = new LinkedBlockingQueue<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        List<Entry> next = order.free();
        int running = 0;
        while (true) {
            if (next.isEmpty() && running == 0) {
                next = order.rest();
            }
            for (Entry entry : next) {
                running++;
                all.add(CompletableFuture.runAsync(() -> one(entry), executor)
                        .whenComplete((nothing, failure) -> ended.add(entry)));
            }
            if (running == 0) {
                break;
            }
            Entry done = taken(ended);
            running--;
            if (stuck.contains(done)) {
                blocked.addAll(order.needed(done));
            }
            next = order.freedBy(done);
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    }

    /** What has begun is waited for, whoever interrupts. */
    private static Entry taken(BlockingQueue<Entry> ended) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void one(Entry entry) {
        if (blocked.contains(entry)) {
            stuck.add(entry);
            if (RunContext.shown(entry.stored().urn())) {
                run.skip(step(entry));
            }
            return;
        }
        try {
            delete(entry);
        } catch (StepFailure failure) {
            stuck.add(entry);
            run.fail(step(entry), failure);
        } catch (Problem problem) {
            stuck.add(entry);
            run.fail(step(entry), new StepFailure(problem.text(), problem));
        }
    }

    private void delete(Entry entry) throws StepFailure {
        ResourceState stored = entry.stored();
        if (outside(stored) && !goesWithAnother(stored) && !run.preview()) {
            provider(entry);
            return;
        }
        HookedStep hooked = HookedStep.delete(entry.state());
        boolean happens = !stored.pendingReplacement() && !stored.retained() && !stored.external();
        if (happens) {
            run.hooks.before(hooked);
        }
        if (!run.preview()) {
            run.state.commit(Commit.change().drop(entry.serial()));
        }
        if (happens) {
            run.hooks.after(hooked, entry.state());
        }
        if (RunContext.shown(stored.urn()) && !stored.pendingReplacement()) {
            run.listener.finished(step(entry), Outcome.SUCCEEDED, Duration.ZERO);
        }
    }

    /** Whether a provider has to delete it. */
    private static boolean outside(ResourceState stored) {
        return stored.custom()
                && !stored.external()
                && !stored.pendingReplacement()
                && !stored.type().startsWith(Urn.PROVIDER_TYPE)
                && !stored.retained();
    }

    /** Whether what it is deleted with is really deleted now. */
    private boolean goesWithAnother(ResourceState stored) {
        return stored.deletedWith().filter(reallyGoing::contains).isPresent();
    }

    private void provider(Entry entry) throws StepFailure {
        ResourceState state = entry.state();
        String reference = state.provider().orElseThrow(() -> new StepFailure("the state names no provider for it"));
        Optional<Provider> provider = providers.referenced(reference).provider();
        mutation.make(
                step(entry),
                HookedStep.delete(state),
                state,
                () -> Mutation.deletion(provider.orElseThrow(), state).now(),
                (commit, now) -> commit.drop(entry.serial()));
    }

    private static Step step(Entry entry) {
        ResourceState stored = entry.stored();
        Operation operation = stored.delete() ? Operation.DELETE_REPLACED : Operation.DELETE;
        return new Step(
                operation,
                stored.urn(),
                stored.type(),
                stored.name(),
                MapValue.EMPTY,
                MapValue.EMPTY,
                Set.of(),
                Optional.empty());
    }
}
