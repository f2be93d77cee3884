package dev.kiln.runtime.benchmarks.scale;

import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.provider.ProviderReply.Change;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Does nothing, at once. */
public final class PartProvider implements Provider {
    /** For {@link java.util.ServiceLoader}. */
    public PartProvider() {}

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public Optional<String> schema() {
        return Optional.empty();
    }

    @Override
    public ProviderReply.Checked checkConfig(ProviderCall.CheckConfig call) {
        return new ProviderReply.Checked(call.inputs(), List.of());
    }

    @Override
    public void configure(ProviderCall.Configure call) {}

    @Override
    public ProviderReply.Checked check(ProviderCall.Check call) {
        return new ProviderReply.Checked(call.inputs(), List.of());
    }

    @Override
    public ProviderReply.Diffed diff(ProviderCall.Diff call) {
        TreeMap<String, Change> changes = new TreeMap<>();
        if (!call.oldInputs().equals(call.inputs())) {
            changes.put("text", Change.UPDATE);
        }
        return new ProviderReply.Diffed(changes, false, List.of());
    }

    @Override
    public ProviderReply.Created create(ProviderCall.Create call) {
        return new ProviderReply.Created("id-" + call.name(), state(call.name(), call.inputs()));
    }

    private static MapValue state(String name, MapValue inputs) {
        TreeMap<String, PropertyValue> state = new TreeMap<>(inputs.entries());
        state.put("made", PropertyValue.of("made of " + name));
        return MapValue.of(state);
    }

    @Override
    public ProviderReply.Found read(ProviderCall.Read call) {
        return new ProviderReply.Found(Optional.of(call.id()), call.inputs(), call.state());
    }

    @Override
    public ProviderReply.Updated update(ProviderCall.Update call) {
        return new ProviderReply.Updated(state(call.name(), call.inputs()));
    }

    @Override
    public void delete(ProviderCall.Delete call) {}

    @Override
    public ProviderReply.Returned invoke(ProviderCall.Invoke call) {
        throw new UnsupportedOperationException(call.token());
    }

    @Override
    public ProviderReply.Returned call(ProviderCall.Call call) {
        throw new UnsupportedOperationException(call.token());
    }

    @Override
    public void close() {}
}
