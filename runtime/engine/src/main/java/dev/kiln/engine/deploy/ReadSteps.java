package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The look-up of a resource that somebody else manages. */
final class ReadSteps {
    private final RunContext run;
    private final ProviderRegistry providers;

    ReadSteps(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.providers = providers;
    }

    Step step(ReadRequest request, String urn) {
        return new Step(
                Operation.READ,
                urn,
                request.type(),
                request.name(),
                MapValue.EMPTY,
                request.state(),
                Set.of(),
                request.source());
    }

    Known read(ReadRequest request, String urn) throws StepFailure {
        ConfiguredProvider provider = providers.of(request.provider(), request.packageInfo());
        Optional<Entry> old = run.state.live(urn);
        old.ifPresent(entry -> run.wanted.add(entry.serial()));
        if (Values.unknown(request.id()) || provider.provider().isEmpty()) {
            return foretold(request, urn);
        }
        String id = text(request);
        Step step = step(request, urn);
        long start = System.nanoTime();
        run.listener.started(step);
        try {
            ResourceState found = found(request, urn, provider, id);
            keep(old, found, id);
            run.listener.finished(step, Outcome.SUCCEEDED, Duration.ofNanos(System.nanoTime() - start));
            return new Known(registration(found, true), found, -1, true, Optional.empty());
        } catch (Exception | LinkageError e) {
            throw StepFailure.of(e).during(step, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static String text(ReadRequest request) throws StepFailure {
        var id = request.id() instanceof SecretValue secret ? secret.value() : request.id();
        if (id instanceof TextValue text && !text.value().isEmpty()) {
            return text.value();
        }
        throw new StepFailure("the id to look it up by is not a text, or an empty one");
    }

    private Known foretold(ReadRequest request, String urn) {
        ResourceState state = ResourceState.of(urn, request.type(), true);
        run.listener.finished(step(request, urn), Outcome.SUCCEEDED, Duration.ZERO);
        return new Known(registration(state, false), state, -1, false, Optional.empty());
    }

    private ResourceState found(ReadRequest request, String urn, ConfiguredProvider provider, String id)
            throws Exception {
        ProviderReply.Found reply = provider.provider()
                .orElseThrow()
                .read(new ProviderCall.Read(urn, request.type(), request.name(), id, MapValue.EMPTY, request.state()));
        if (reply.id().isEmpty()) {
            throw new StepFailure("there is none with the id `" + id + "`");
        }
        ResourceState state = ResourceState.of(urn, request.type(), true)
                .withInputs(request.state())
                .withText("id", reply.id())
                .withText("parent", request.parent())
                .withText("provider", Optional.of(provider.reference()))
                .withTexts("dependencies", request.dependencies())
                .withTexts("additionalSecretOutputs", request.additionalSecretOutputs())
                .withFlag("external", true);
        MapValue outputs = Mutation.secrets(state, reply.state());
        run.listener.seen(outputs);
        return state.withOutputs(outputs);
    }

    /** What this engine made under the same name goes at the end, unless it is the very resource that was read. */
    private void keep(Optional<Entry> old, ResourceState found, String id) {
        if (run.preview() || old.map(Entry::state).filter(found::equals).isPresent()) {
            return;
        }
        Commit commit = Commit.change();
        long serial = old.map(Entry::serial).orElseGet(run.state::newSerial);
        boolean other = old.isPresent()
                && !old.get().stored().external()
                && !old.get().stored().id().equals(Optional.of(id));
        if (other) {
            commit.put(serial, old.get().state().withFlag("delete", true));
            serial = run.state.newSerial();
        }
        run.wanted.add(serial);
        run.state.commit(commit.put(serial, found));
    }

    private static Registration registration(ResourceState state, boolean complete) {
        return new Registration(state.urn(), state.id(), state.outputs(), Registration.Status.SUCCESS, false, complete);
    }
}
