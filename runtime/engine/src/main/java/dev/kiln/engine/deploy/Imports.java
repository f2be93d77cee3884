package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.Set;

/** The option {@code import}: a resource that exists already is taken over instead of being made. */
final class Imports {
    private final RunContext run;
    private final Mutation mutation;

    Imports(RunContext run, Mutation mutation) {
        this.run = run;
        this.mutation = mutation;
    }

    /** Whether it is to be taken over; not so where that has been done. */
    static boolean wanted(Registering it, Optional<Entry> managed) {
        Optional<String> id = it.request().options().importId();
        return id.isPresent()
                && managed.map(Entry::stored)
                        .filter(stored -> id.equals(stored.importId()) || id.equals(stored.id()))
                        .isEmpty();
    }

    /** Gives the resource as it is there. The one that the stack has had under the name goes at the end. */
    ResourceState take(
            Registering it,
            ConfiguredProvider configured,
            MapValue inputs,
            Optional<Entry> managed,
            Mutation.Change change)
            throws StepFailure {
        if (managed.isPresent() && (it.protect() || managed.get().stored().protect())) {
            throw new StepFailure("it is protected, and another one is to be imported in its place."
                    + " Take the option `protect` away first");
        }
        Provider provider = configured
                .provider()
                .orElseThrow(() ->
                        new StepFailure("it cannot be imported before the configuration of its provider is known"));
        ResourceState goal = it.fresh(inputs, Optional.of(configured.reference()));
        Step step = it.step(Operation.IMPORT, MapValue.EMPTY, inputs);
        return mutation.make(step, HookedStep.read(goal), goal, () -> found(it, provider, goal), change);
    }

    private Mutation.Done found(Registering it, Provider provider, ResourceState goal) throws Exception {
        String id = it.request().options().importId().orElseThrow();
        ProviderReply.Found reply = provider.read(
                new ProviderCall.Read(goal.urn(), goal.type(), goal.name(), id, MapValue.EMPTY, MapValue.EMPTY));
        if (reply.id().isEmpty()) {
            throw new StepFailure("there is none with the id `" + id + "` to import");
        }
        run.listener.seen(reply.state());
        ResourceState there =
                goal.withInputs(reply.inputs()).withOutputs(reply.state()).withText("id", reply.id());
        RegisterOptions options = it.request().options();
        MapValue inputs = IgnoredChanges.keep(reply.inputs(), goal.inputs(), options.ignoreChanges());
        Set<String> differing =
                Differences.ask(provider, there, goal.urn(), inputs, options).changing();
        if (!differing.isEmpty()) {
            throw new StepFailure("the one with the id `" + id + "` is not as the program declares it: "
                    + String.join(", ", differing) + ". Declare it as it is, import it, and change it then;"
                    + " or name these in `ignoreChanges`");
        }
        return new Mutation.Done(reply.id(), reply.state(), Optional.of(inputs));
    }
}
