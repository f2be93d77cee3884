package dev.kiln.codegen;

import dev.kiln.runtime.Context;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** An engine whose resources become what they were asked to be, plus what a test says. */
public final class EchoMonitor implements Monitor {
    private final Map<String, RegisterRequest> registered = new ConcurrentHashMap<>();
    private final Map<String, MapValue> stackOutputs = new ConcurrentHashMap<>();
    private final Map<String, String> config;
    private final MapValue answer;
    final Queue<ReadRequest> reads = new ConcurrentLinkedQueue<>();
    final Queue<InvokeRequest> invoked = new ConcurrentLinkedQueue<>();
    final Queue<CallRequest> called = new ConcurrentLinkedQueue<>();

    /** One that answers calls, and adds to every resource's state, what {@code json} says. */
    public EchoMonitor(String json, Map<String, String> config) {
        this.answer = (MapValue) PropertyJson.parse(json);
        this.config = config;
    }

    /** The request for the resource {@code name}. */
    public RegisterRequest request(String name) {
        return registered.get(name);
    }

    public ProgramResult run(Kiln.Body body) {
        Deployment deployment = new Deployment("test", "dev", "organization", false, 4, config, Set.of(), Path.of(""));
        return Kiln.program(body).run(deployment, this);
    }

    /** What {@code body} gives, after a run that must succeed. */
    PropertyValue value(Function<Context, Object> body) {
        ProgramResult result = run(context -> context.export("it", body.apply(context)));
        if (!result.succeeded()) {
            throw new AssertionError(
                    result.failures().toString(), result.failures().get(0).cause());
        }
        return stackOutputs.values().stream()
                .filter(outputs -> outputs.get("it") != null)
                .map(outputs -> outputs.get("it"))
                .findFirst()
                .orElseThrow();
    }

    private MapValue joined(MapValue inputs) {
        Map<String, PropertyValue> all = new TreeMap<>(inputs.entries());
        all.putAll(answer.entries());
        return MapValue.of(all);
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedFuture(value);
    }

    private static Registration registration(String type, String name, Optional<String> id, MapValue state) {
        String urn = "urn:pulumi:dev::test::" + type + "::" + name;
        return new Registration(urn, id, state, Registration.Status.SUCCESS, false);
    }

    @Override
    public CompletionStage<Registration> register(RegisterRequest request) {
        registered.put(request.name(), request);
        Optional<String> id = request.custom() ? Optional.of("id-" + request.name()) : Optional.empty();
        return done(registration(request.type(), request.name(), id, joined(request.inputs())));
    }

    @Override
    public CompletionStage<Registration> read(ReadRequest request) {
        reads.add(request);
        Optional<String> id = Optional.of(((TextValue) request.id()).value());
        return done(registration(request.type(), request.name(), id, joined(request.state())));
    }

    @Override
    public CompletionStage<Void> registerOutputs(String urn, MapValue outputs) {
        stackOutputs.put(urn, outputs);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<FunctionReply> invoke(InvokeRequest request) {
        invoked.add(request);
        return done(new FunctionReply(answer, List.of(), false, Set.of()));
    }

    @Override
    public CompletionStage<FunctionReply> call(CallRequest request) {
        called.add(request);
        return done(new FunctionReply(answer, List.of(), false, Set.of()));
    }

    @Override
    public void log(LogMessage message) {}
}
