package dev.kiln.engine.signal;

import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a resource when it reads a byte from standard input, and says before that it waits for one. */
public final class SlowProvider implements Provider {
    @Override
    public String name() {
        return "slow";
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
        return new ProviderReply.Diffed(new TreeMap<>(), false, List.of());
    }

    @Override
    public ProviderReply.Created create(ProviderCall.Create call) throws IOException {
        if (!call.preview()) {
            System.out.println("creating " + call.name());
            System.out.flush();
            if (System.in.read() < 0) {
                throw new IOException("nobody is there any more");
            }
        }
        return new ProviderReply.Created("id-" + call.name(), call.inputs());
    }

    @Override
    public ProviderReply.Found read(ProviderCall.Read call) {
        throw new UnsupportedOperationException("read");
    }

    @Override
    public ProviderReply.Updated update(ProviderCall.Update call) {
        throw new UnsupportedOperationException("update");
    }

    @Override
    public void delete(ProviderCall.Delete call) {}

    @Override
    public ProviderReply.Returned invoke(ProviderCall.Invoke call) {
        return new ProviderReply.Returned(MapValue.EMPTY, List.of());
    }

    @Override
    public ProviderReply.Returned call(ProviderCall.Call call) {
        return new ProviderReply.Returned(MapValue.EMPTY, List.of());
    }

    @Override
    public void close() {}
}
