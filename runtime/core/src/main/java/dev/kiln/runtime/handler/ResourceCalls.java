package dev.kiln.runtime.handler;

import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply.Checked;
import dev.kiln.runtime.provider.ProviderReply.Created;
import dev.kiln.runtime.provider.ProviderReply.Diffed;
import dev.kiln.runtime.provider.ProviderReply.Found;
import dev.kiln.runtime.provider.ProviderReply.Updated;
import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an engine's calls for one type of resource into requests to its handler, and its answers into replies. */
final class ResourceCalls<I extends HandlerInputs, S extends ResourceState> {
    private final ResourceDefinition<I, S> definition;
    private final HandlerLog log;

    ResourceCalls(ResourceDefinition<I, S> definition, HandlerLog log) {
        this.definition = definition;
        this.log = log;
    }

    Checked check(ProviderCall.Check call) throws Exception {
        Checked checked = InputCheck.check(definition.inputs(), call.inputs());
        if (!checked.failures().isEmpty() || Marks.unknown(checked.inputs())) {
            return checked;
        }
        List<CheckFailure> failures = answered(
                "check", handler().check(new CheckRequest<>(call.urn(), call.name(), inputs(checked.inputs()))));
        return new Checked(checked.inputs(), List.copyOf(failures));
    }

    Diffed diff(ProviderCall.Diff call) throws Exception {
        MapValue recorded = PlainValues.of(call.oldInputs());
        MapValue before = recorded.entries().isEmpty()
                ? StateCheck.only(definition.inputs(), PlainValues.of(call.oldState()))
                : recorded;
        Diffed byValue = ValueDiff.between(
                definition.inputs(), before, PlainValues.of(call.inputs()), definition.updates(), call.ignoreChanges());
        var request = new DiffRequest<>(
                call.urn(),
                call.name(),
                inputs(before),
                state(call.id(), call.oldState()),
                inputs(call.inputs()),
                byValue);
        return answered("diff", handler().diff(request));
    }

    Created create(ProviderCall.Create call) throws Exception {
        if (call.preview()) {
            return new Created("", preview("", call.urn(), call.name(), call.inputs()));
        }
        S state = answered(
                "create",
                handler()
                        .create(new CreateRequest<>(
                                call.urn(), call.name(), inputs(call.inputs()), call.timeout(), log)));
        String id = state.id().isEmpty() ? call.name() : state.id();
        return new Created(id, StateCheck.outputs(who("create"), definition.outputs(), call.inputs(), state));
    }

    Updated update(ProviderCall.Update call) throws Exception {
        if (call.preview()) {
            return new Updated(preview(call.id(), call.urn(), call.name(), call.inputs()));
        }
        S state = answered(
                "update",
                handler()
                        .update(new UpdateRequest<>(
                                call.urn(),
                                call.name(),
                                inputs(call.oldInputs()),
                                state(call.id(), call.oldState()),
                                inputs(call.inputs()),
                                call.timeout(),
                                log)));
        if (!state.id().isEmpty() && !state.id().equals(call.id())) {
            throw new IllegalStateException(who("update") + " changed the id from " + call.id() + " to " + state.id()
                    + ": an update keeps it; mark the input with replaceOnChange to get a new resource");
        }
        return new Updated(StateCheck.outputs(who("update"), definition.outputs(), call.inputs(), state));
    }

    void delete(ProviderCall.Delete call) throws Exception {
        handler()
                .delete(new DeleteRequest<>(
                        call.urn(),
                        call.name(),
                        inputs(call.oldInputs()),
                        state(call.id(), call.state()),
                        call.timeout(),
                        log));
    }

    Found read(ProviderCall.Read call) throws Exception {
        S recorded = state(call.id(), call.state());
        Optional<S> found = answered(
                "read",
                handler().read(new ReadRequest<>(call.urn(), call.name(), inputs(call.inputs()), recorded, log)));
        if (found.isEmpty()) {
            return new Found(Optional.empty(), MapValue.EMPTY, MapValue.EMPTY);
        }
        S state = found.get();
        if (state == recorded && state.values().entries().isEmpty() && definition.hasRequiredOutputs()) {
            throw new IllegalStateException(call.type() + " " + call.id() + " cannot be looked up by its id alone: "
                    + who("read") + " gave back only what it was asked with");
        }
        boolean byId = call.inputs().entries().isEmpty();
        MapValue marks = byId ? call.state() : call.inputs();
        MapValue outputs = StateCheck.outputs(who("read"), definition.outputs(), marks, state);
        MapValue inputs = byId ? StateCheck.only(definition.inputs(), outputs) : call.inputs();
        return new Found(Optional.of(state.id().isEmpty() ? call.id() : state.id()), inputs, outputs);
    }

    private MapValue preview(String id, String urn, String name, MapValue inputs) throws Exception {
        MapValue plain = PlainValues.of(inputs);
        S state = definition.readState().apply(id, StateCheck.only(definition.outputs(), plain));
        if (!Marks.unknown(plain)) {
            state = answered("preview", handler().preview(new PreviewRequest<>(urn, name, inputs(plain), state)));
        }
        return StateCheck.foretold(definition.outputs(), definition.inputs(), inputs, state.values());
    }

    private ResourceHandler<I, S> handler() {
        return definition.handler();
    }

    private I inputs(MapValue values) {
        return definition.readInputs().apply(values);
    }

    private S state(String id, MapValue values) {
        return definition.readState().apply(id, values);
    }

    private String who(String method) {
        return handler().getClass().getName() + "." + method;
    }

    private <T> T answered(String method, @Nullable T answer) {
        if (answer == null) {
            throw new IllegalStateException(who(method) + " answered null");
        }
        return answer;
    }
}
