package dev.kiln.runtime.handler;

import dev.kiln.runtime.provider.CheckFailure;
import dev.kiln.runtime.provider.Provider;
import dev.kiln.runtime.provider.ProviderCall;
import dev.kiln.runtime.provider.ProviderReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A provider whose resources and functions are made by handlers. Generated code extends it. */
public abstract class HandledProvider implements Provider {
    private static final Set<String> OPTIONS = Set.of("version", "pluginDownloadURL");

    private final String name;
    private final String version;
    private final Map<String, ResourceCalls<?, ?>> resources = new TreeMap<>();
    private final Map<String, FunctionCalls<?, ?>> functions = new TreeMap<>();
    private volatile HandlerLog log;

    /** A provider of these resources and functions. */
    protected HandledProvider(
            String name,
            String version,
            List<ResourceDefinition<?, ?>> resources,
            List<FunctionDefinition<?, ?>> functions) {
        this.name = name;
        this.version = version;
        System.Logger logger = System.getLogger("dev.kiln.provider." + name);
        this.log = (level, urn, message) ->
                logger.log(System.Logger.Level.valueOf(level.name()), urn.isEmpty() ? message : urn + ": " + message);
        HandlerLog current = (level, urn, message) -> log.log(level, urn, message);
        resources.forEach(r -> this.resources.put(r.token(), new ResourceCalls<>(r, current)));
        functions.forEach(f -> this.functions.put(f.token(), new FunctionCalls<>(f, current)));
    }

    /** Takes what handlers say to {@code log} instead of to the {@link System.Logger} of the provider. */
    public final void logTo(HandlerLog log) {
        this.log = log;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String version() {
        return version;
    }

    /** The file {@code META-INF/kiln/<name>/schema.json} beside the provider's class. */
    @Override
    public final Optional<String> schema() {
        String file = "/META-INF/kiln/" + name + "/schema.json";
        try (InputStream in = getClass().getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public final ProviderReply.Checked checkConfig(ProviderCall.CheckConfig call) {
        List<CheckFailure> failures = call.inputs().entries().keySet().stream()
                .filter(key -> !OPTIONS.contains(key))
                .map(key -> new CheckFailure(key, "is not known: the provider " + name + " has no configuration"))
                .toList();
        return new ProviderReply.Checked(call.inputs(), failures);
    }

    @Override
    public final void configure(ProviderCall.Configure call) {}

    @Override
    public final ProviderReply.Checked check(ProviderCall.Check call) throws Exception {
        return resource(call.type()).check(call);
    }

    @Override
    public final ProviderReply.Diffed diff(ProviderCall.Diff call) throws Exception {
        return resource(call.type()).diff(call);
    }

    @Override
    public final ProviderReply.Created create(ProviderCall.Create call) throws Exception {
        return resource(call.type()).create(call);
    }

    @Override
    public final ProviderReply.Found read(ProviderCall.Read call) throws Exception {
        return resource(call.type()).read(call);
    }

    @Override
    public final ProviderReply.Updated update(ProviderCall.Update call) throws Exception {
        return resource(call.type()).update(call);
    }

    @Override
    public final void delete(ProviderCall.Delete call) throws Exception {
        resource(call.type()).delete(call);
    }

    @Override
    public final ProviderReply.Returned invoke(ProviderCall.Invoke call) throws Exception {
        FunctionCalls<?, ?> function = functions.get(call.token());
        if (function == null) {
            throw unknown("function", call.token(), functions.keySet());
        }
        return function.invoke(call);
    }

    @Override
    public final ProviderReply.Returned call(ProviderCall.Call call) {
        throw new IllegalArgumentException(
                "the provider " + name + " has no method " + call.token() + ": its resources have none");
    }

    @Override
    public void close() {}

    private ResourceCalls<?, ?> resource(String token) {
        ResourceCalls<?, ?> calls = resources.get(token);
        if (calls == null) {
            throw unknown("resource", token, resources.keySet());
        }
        return calls;
    }

    private IllegalArgumentException unknown(String kind, String token, Set<String> known) {
        return new IllegalArgumentException("the provider " + name + " " + version + " has no " + kind + " " + token
                + "; it has " + (known.isEmpty() ? "none" : known.stream().collect(Collectors.joining(", "))));
    }
}
