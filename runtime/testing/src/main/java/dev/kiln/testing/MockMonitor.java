package dev.kiln.testing;

import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.AnyResource;
import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.ProviderResource;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.Hook;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.monitor.ProgramResult.Failure;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.monitor.Transform;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** An engine that makes nothing: it asks the mocks, answers at once, and remembers everything. */
final class MockMonitor implements Monitor {
    private final Mocks mocks;
    private final Deployment deployment;
    private final MockAnswers answers;
    private final MockCallbacks callbacks;
    private final Queue<Declared> declared = new ConcurrentLinkedQueue<>();
    private final Map<String, TestResource> resources = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, MapValue> componentOutputs = new ConcurrentHashMap<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<LogMessage> messages = new ConcurrentLinkedQueue<>();

    MockMonitor(Mocks mocks) {
        this.mocks = mocks;
        deployment = mocks.deployment();
        answers = new MockAnswers(mocks, deployment.preview());
        callbacks = new MockCallbacks(deployment.preview());
    }

    /** The program has declared {@code resource}. */
    void made(AnyResource resource) {
        declared.add(new Declared(resource.getClass(), resource.resourceType(), resource.resourceName()));
    }

    TestResult result(ProgramResult program) {
        var all = new ArrayList<>(failures);
        all.addAll(program.failures());
        return new TestResult(
                List.copyOf(all),
                Map.copyOf(resources),
                Map.copyOf(componentOutputs),
                Set.copyOf(declared),
                List.copyOf(messages),
                deployment.preview() ? "" : mocks.unmatched(types()));
    }

    /** The types of what providers make. */
    private Set<String> types() {
        return declared.stream()
                .filter(each -> CustomResource.class.isAssignableFrom(each.kind()))
                .filter(each -> !ProviderResource.class.isAssignableFrom(each.kind()))
                .map(Declared::type)
                .filter(type -> !type.startsWith("pulumi:"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public CompletionStage<Registration> register(RegisterRequest request) {
        return callbacks.transformed(request).thenCompose(changed -> {
            var urn = urn(changed.parent(), changed.type(), changed.name());
            return admitted(TestResource.declared(urn, changed), changed.source(), () -> made(urn, changed));
        });
    }

    @Override
    public CompletionStage<Registration> read(ReadRequest request) {
        var urn = urn(request.parent(), request.type(), request.name());
        return admitted(
                TestResource.read(urn, request),
                request.source(),
                () -> CompletableFuture.completedStage(answers.read(request)));
    }

    @Override
    public CompletionStage<Void> registerOutputs(String urn, MapValue outputs) {
        componentOutputs.put(urn, outputs);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<FunctionReply> invoke(InvokeRequest request) {
        return callbacks.transformed(request).thenCompose(changed -> function(request.token(), changed.arguments()));
    }

    @Override
    public CompletionStage<FunctionReply> call(CallRequest request) {
        return function(request.token(), request.arguments());
    }

    @Override
    public CompletionStage<Void> registerHook(Hook hook) {
        callbacks.add(hook);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> registerTransform(Transform<RegisterRequest> transform) {
        callbacks.add(transform);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> registerInvokeTransform(Transform<InvokeRequest> transform) {
        callbacks.addInvoke(transform);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void log(LogMessage message) {
        messages.add(message);
        if (message.severity() == LogMessage.Severity.ERROR) {
            failures.add(new Failure(
                    message.text(), message.urn(), Optional.empty(), new IllegalStateException(message.text())));
        }
    }

    /** Takes {@code resource} up, unless it cannot be, and has {@code make} make it. */
    private CompletionStage<Registration> admitted(
            TestResource resource, Optional<String> source, MockAnswers.Source make) {
        var urn = resource.urn();
        if (resources.putIfAbsent(urn, resource) != null) {
            return CompletableFuture.failedStage(
                    new PlacelessException("two resources have the URN " + urn + ": give one of them another name"));
        }
        if (resource.dependencies().stream().anyMatch(missing::contains)) {
            resources.remove(urn);
            missing.add(urn);
            return CompletableFuture.completedStage(ended(urn, Registration.Status.SKIPPED));
        }
        return asked(make).handle((given, failure) -> {
            if (failure != null) {
                missing.add(urn);
                var cause = MockAnswers.cause(failure);
                failures.add(new Failure(MockAnswers.words(cause), Optional.of(resource.toString()), source, cause));
                return ended(urn, Registration.Status.FAILED);
            }
            resources.put(urn, resource.answered(given));
            return new Registration(urn, given.id(), given.outputs(), Registration.Status.SUCCESS, false);
        });
    }

    /** What the mocks make of a declaration, between the hooks of its creation. */
    private CompletionStage<MockAnswers.Answer> made(String urn, RegisterRequest request) {
        var hooks = request.options().hooks();
        var before = step(urn, request, Optional.empty(), Optional.empty());
        return callbacks
                .run(hooks.beforeCreate(), before)
                .thenCompose(ready -> asked(() -> CompletableFuture.completedStage(answers.made(request))))
                .thenCompose(answer -> callbacks
                        .run(hooks.afterCreate(), step(urn, request, answer.id(), Optional.of(answer.outputs())))
                        .thenApply(done -> answer));
    }

    private static Hook.Step step(
            String urn, RegisterRequest request, Optional<String> id, Optional<MapValue> outputs) {
        return new Hook.Step(
                urn,
                id,
                request.name(),
                request.type(),
                Optional.of(request.inputs()),
                Optional.empty(),
                outputs,
                Optional.empty());
    }

    private static CompletionStage<MockAnswers.Answer> asked(MockAnswers.Source source) {
        try {
            return source.get();
        } catch (Exception e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private CompletionStage<FunctionReply> function(String token, MapValue arguments) {
        try {
            return CompletableFuture.completedStage(
                    new FunctionReply(answers.function(token, arguments), List.of(), false, Set.of()));
        } catch (Exception e) {
            return CompletableFuture.failedStage(new IllegalStateException(token + ": " + MockAnswers.words(e), e));
        }
    }

    private static Registration ended(String urn, Registration.Status status) {
        return new Registration(urn, Optional.empty(), MapValue.EMPTY, status, false);
    }

    private String urn(Optional<String> parent, String type, String name) {
        return Urn.of(deployment.stack(), deployment.project(), parent, type, name);
    }
}
