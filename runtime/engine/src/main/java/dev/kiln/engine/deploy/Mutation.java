package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Pending;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.provider.PartialFailureException;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call of a provider that changes something: noted before and after, timed, and told to the listener. */
final class Mutation {
    private final RunContext run;

    Mutation(RunContext run) {
        this.run = run;
    }

    /** The provider's call. */
    interface Call {
        /** The resource's id and state; in a preview as foretold. */
        Done now() throws Exception;
    }

    /**
     * What a provider did.
     *
     * @param id empty where a preview does not know it
     * @param inputs where they came to something else than what was meant
     */
    record Done(Optional<String> id, MapValue outputs, Optional<MapValue> inputs) {
        Done(Optional<String> id, MapValue outputs) {
            this(id, outputs, Optional.empty());
        }
    }

    /** What the ledger becomes, for the resource as it is now. */
    interface Change {
        Commit of(Commit commit, ResourceState now);
    }

    /** The call that removes a resource. */
    static Call deletion(Provider provider, ResourceState state) {
        return () -> {
            provider.delete(new ProviderCall.Delete(
                    state.urn(),
                    state.type(),
                    state.name(),
                    state.id().orElse(""),
                    state.inputs(),
                    state.outputs(),
                    state.timeout("delete")));
            return new Done(state.id(), state.outputs());
        };
    }

    /**
     * Makes the call and gives the resource as it is then. In a preview nothing is noted.
     *
     * @throws StepFailure where the call failed; what came about all the same is in the ledger
     */
    ResourceState make(Step step, HookedStep hooked, ResourceState goal, Call call, Change change) throws StepFailure {
        if (!run.gate.enter(step.operation().word() + " " + RunContext.subject(step.name(), step.type()))) {
            throw new StepFailure.NotBegun();
        }
        long start = System.nanoTime();
        try {
            run.listener.started(step);
            run.hooks.before(hooked);
            ResourceState now = made(hooked, goal, call, change);
            run.hooks.after(hooked, now);
            run.listener.finished(step, Outcome.SUCCEEDED, since(start));
            return now;
        } catch (StepFailure failure) {
            throw failure.during(step, since(start));
        } finally {
            run.gate.leave();
        }
    }

    /** Until it succeeds, or nobody wants it tried again. */
    private ResourceState made(HookedStep hooked, ResourceState goal, Call call, Change change) throws StepFailure {
        List<String> errors = new ArrayList<>();
        while (true) {
            try {
                return tried(hooked, goal, call, change);
            } catch (StepFailure failure) {
                errors.add(0, failure.text());
                if (failure.getCause() instanceof PartialFailureException || !run.hooks.again(hooked, errors)) {
                    throw failure;
                }
            }
        }
    }

    private ResourceState tried(HookedStep hooked, ResourceState goal, Call call, Change change) throws StepFailure {
        Pending.Kind kind = hooked.kind();
        long operation = run.preview() ? 0 : run.state.begin(kind, goal);
        ResourceState now;
        try {
            Optional<Duration> most = run.preview() ? Optional.empty() : hooked.timeout();
            now = became(goal, Deadline.keep(most, hooked.operation(), call::now), kind);
        } catch (PartialFailureException e) {
            ResourceState partial = goal.withText("id", Optional.of(e.id()))
                    .withOutputs(secrets(goal, e.state()))
                    .withTexts("initErrors", e.reasons().isEmpty() ? List.of("not all of it came about") : e.reasons());
            note(operation, change, partial);
            throw StepFailure.of(e);
        } catch (Throwable e) {
            if (!run.preview()) {
                run.state.commit(Commit.ending(operation));
            }
            throw StepFailure.of(e);
        }
        note(operation, change, now);
        return now;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void note(long operation, Change change, ResourceState now) {
        run.listener.seen(now.outputs());
        if (!run.preview()) {
            run.state.commit(change.of(Commit.ending(operation), now));
        }
    }

    private ResourceState became(ResourceState goal, Done done, Pending.Kind kind) throws StepFailure {
        if (!run.preview() && kind == Pending.Kind.DELETING) {
            return goal;
        }
        if (!run.preview() && done.id().isEmpty()) {
            throw new StepFailure("its provider gave it no id");
        }
        if (!run.preview() && Values.unknown(done.outputs())) {
            throw new StepFailure("its provider gave it outputs that are not known");
        }
        return goal.withInputs(done.inputs().orElseGet(goal::inputs))
                .withText("id", done.id())
                .withOutputs(secrets(goal, done.outputs()));
    }

    /** Outputs that the user names, and those named like a secret input, are secrets. */
    static MapValue secrets(ResourceState goal, MapValue outputs) {
        return Values.secrets(
                Values.secrets(outputs, Values.secretNames(goal.inputs())), goal.additionalSecretOutputs());
    }
}
