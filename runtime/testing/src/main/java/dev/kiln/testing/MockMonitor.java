package dev.kiln.testing;

import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.AnyResource;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.Deployment;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.monitor.ProgramResult.Failure;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An engine that makes nothing: it asks the mocks, answers at once, and remembers everything. */
final class MockMonitor implements Monitor {
    private final Deployment deployment;
    private final MockAnswers answers;
    private final Queue<Declared> declared = new ConcurrentLinkedQueue<>();
    private final Map<String, TestResource> resources = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final Map<String, MapValue> componentOutputs = new ConcurrentHashMap<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final Queue<LogMessage> messages = new ConcurrentLinkedQueue<>();

    MockMonitor(Mocks mocks) {
        deployment = mocks.deployment();
        answers = new MockAnswers(mocks, deployment.preview());
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
                List.copyOf(messages));
    }

    @Override
    public CompletionStage<Registration> register(RegisterRequest request) {
        var urn = urn(request.parent(), request.type(), request.name());
        var resource = TestResource.declared(urn, request);
        return answered(resource, request.custom() || request.remote(), request.source(), () -> answers.made(request));
    }

    @Override
    public CompletionStage<Registration> read(ReadRequest request) {
        var urn = urn(request.parent(), request.type(), request.name());
        return answered(TestResource.read(urn, request), true, request.source(), () -> answers.read(request));
    }

    @Override
    public CompletionStage<Void> registerOutputs(String urn, MapValue outputs) {
        componentOutputs.put(urn, outputs);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<FunctionReply> invoke(InvokeRequest request) {
        return function(request.token(), request.arguments());
    }

    @Override
    public CompletionStage<FunctionReply> call(CallRequest request) {
        return function(request.token(), request.arguments());
    }

    @Override
    public void log(LogMessage message) {
        messages.add(message);
    }

    private CompletionStage<Registration> answered(
            TestResource resource, boolean provided, Optional<String> source, MockAnswers.Source answer) {
        var urn = resource.urn();
        if (resources.putIfAbsent(urn, resource) != null) {
            return CompletableFuture.failedStage(
                    new IllegalStateException("two resources have the URN " + urn + ": give one of them another name"));
        }
        if (resource.dependencies().stream().anyMatch(missing::contains)) {
            resources.remove(urn);
            missing.add(urn);
            return ended(urn, Registration.Status.SKIPPED);
        }
        if (!provided) {
            return ended(urn, Registration.Status.SUCCESS);
        }
        try {
            var given = answer.get();
            resources.put(urn, resource.answered(given));
            return CompletableFuture.completedStage(
                    new Registration(urn, given.id(), given.outputs(), Registration.Status.SUCCESS, false));
        } catch (Exception e) {
            missing.add(urn);
            failures.add(new Failure(MockAnswers.words(e), Optional.of(resource.toString()), source, e));
            return ended(urn, Registration.Status.FAILED);
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

    private static CompletionStage<Registration> ended(String urn, Registration.Status status) {
        return CompletableFuture.completedStage(new Registration(urn, Optional.empty(), MapValue.EMPTY, status, false));
    }

    private String urn(Optional<String> parent, String type, String name) {
        return Urn.of(deployment.stack(), deployment.project(), parent, type, name);
    }
}
