package dev.kiln.runtimetest;

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
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** An engine that answers at once, and remembers what it was asked. */
public class FakeMonitor implements Monitor {
    final Queue<RegisterRequest> registered = new ConcurrentLinkedQueue<>();
    final Queue<ReadRequest> reads = new ConcurrentLinkedQueue<>();
    final Queue<InvokeRequest> invoked = new ConcurrentLinkedQueue<>();
    final Queue<CallRequest> called = new ConcurrentLinkedQueue<>();
    final Queue<LogMessage> logged = new ConcurrentLinkedQueue<>();
    final Map<String, Queue<MapValue>> outputs = new ConcurrentHashMap<>();
    boolean preview;
    /** How long the run may stand still. */
    public Optional<Duration> stallTimeout = Optional.empty();

    Map<String, String> config = Map.of();
    Function<RegisterRequest, CompletionStage<Registration>> onRegister = request -> done(answer(request));
    Function<InvokeRequest, CompletionStage<FunctionReply>> onInvoke =
            request -> done(new FunctionReply(request.arguments(), List.of(), false, Set.of()));

    static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedFuture(value);
    }

    static String urn(RegisterRequest request) {
        return "urn:pulumi:dev::test::" + request.type() + "::" + request.name();
    }

    /** The inputs are the state. */
    Registration answer(RegisterRequest request) {
        return answer(request, request.inputs());
    }

    Registration answer(RegisterRequest request, MapValue state) {
        var id = request.custom() && !preview ? Optional.of("id-" + request.name()) : Optional.<String>empty();
        return new Registration(urn(request), id, state, Registration.Status.SUCCESS, false);
    }

    Registration failed(RegisterRequest request) {
        return new Registration(urn(request), Optional.empty(), MapValue.EMPTY, Registration.Status.FAILED, false);
    }

    ProgramResult run(Kiln.Body body) {
        return Kiln.program(body).run(deployment(), this);
    }

    /** The run. */
    public Deployment deployment() {
        return new Deployment("test", "dev", "organization", preview, 4, config, Set.of(), Path.of(""), stallTimeout);
    }

    /** What the stack has come to. */
    MapValue stackOutputs() {
        return outputs.get("urn:pulumi:dev::test::pulumi:pulumi:Stack::test-dev")
                .element();
    }

    /** One of them. */
    public PropertyValue stackOutput(String name) {
        return stackOutputs().entries().get(name);
    }

    /** What was logged. */
    public List<String> messages() {
        return logged.stream().map(LogMessage::text).toList();
    }

    RegisterRequest request(String name) {
        return registered.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The value of what {@code body} exports as {@code it}, of a run that must succeed. */
    PropertyValue export(Function<Context, Object> body) {
        var result = run(ctx -> ctx.export("it", body.apply(ctx)));
        if (!result.succeeded()) {
            throw new AssertionError(
                    result.failures().toString(), result.failures().get(0).cause());
        }
        return stackOutput("it");
    }

    @Override
    public CompletionStage<Registration> register(RegisterRequest request) {
        registered.add(request);
        return request.parent().isEmpty() ? done(answer(request)) : onRegister.apply(request);
    }

    @Override
    public CompletionStage<Registration> read(ReadRequest request) {
        reads.add(request);
        var urn = "urn:pulumi:dev::test::" + request.type() + "::" + request.name();
        var id = request.id() instanceof PropertyValue.TextValue text
                ? Optional.of(text.value())
                : Optional.<String>empty();
        return done(new Registration(urn, id, request.state(), Registration.Status.SUCCESS, false));
    }

    @Override
    public CompletionStage<Void> registerOutputs(String urn, MapValue values) {
        outputs.computeIfAbsent(urn, absent -> new ConcurrentLinkedQueue<>()).add(values);
        return done(null);
    }

    @Override
    public CompletionStage<FunctionReply> invoke(InvokeRequest request) {
        invoked.add(request);
        return onInvoke.apply(request);
    }

    @Override
    public CompletionStage<FunctionReply> call(CallRequest request) {
        called.add(request);
        return done(new FunctionReply(request.arguments(), List.of(), false, Set.of()));
    }

    @Override
    public void log(LogMessage message) {
        logged.add(message);
    }
}
