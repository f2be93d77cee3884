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

    ComponentSteps(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
    }

    Known component(Registering it) throws StepFailure {
        if (it.request().remote()) {
            throw new StepFailure("it is a component that a provider constructs, which the embedded engine does not"
                    + " do yet: run the program with `pulumi up`");
        }
        MapValue inputs = it.request().inputs();
        ResourceState goal = it.goal(inputs, Optional.empty());
        return put(it, goal, inputs);
    }

    /** A provider resource: its id is the engine's own, and known in a preview too. */
    Known provider(Registering it) throws StepFailure {
        String id = it.old()
                .flatMap(entry -> entry.stored().id())
                .orElseGet(() -> UUID.randomUUID().toString());
        MapValue inputs = providers.declared(it.urn(), id, it.request().inputs());
        ResourceState goal = it.goal(inputs, Optional.empty())
                .withText("id", Optional.of(id))
                .withOutputs(inputs);
        return put(it, goal, inputs);
    }

    private Known put(Registering it, ResourceState goal, MapValue inputs) {
        run.listener.seen(inputs);
        Optional<ResourceState> before = it.old().map(Entry::state);
        Operation operation = before.isEmpty()
                ? Operation.CREATE
                : before.get().inputs().equals(inputs) ? Operation.SAME : Operation.UPDATE;
        long serial = it.old().map(Entry::serial).orElseGet(() -> run.preview() ? -1 : run.state.newSerial());
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
