package dev.kiln.engine.deploy;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine as the program sees it: takes each request at once, and works on it on the engine's threads. */
final class EngineMonitor implements Monitor {
    private final RunContext run;
    private final Registrar registrar;
    private final Functions functions;
    private final Executor executor;
    private volatile @Nullable MapValue stackOutputs;

    EngineMonitor(RunContext run, ProviderRegistry providers, Executor executor) {
        this.run = run;
        this.registrar = new Registrar(run, providers);
        this.functions = new Functions(run, providers);
        this.executor = executor;
    }

    /** What the program exports; empty where it did not come so far. */
    Optional<MapValue> stackOutputs() {
        return Optional.ofNullable(stackOutputs);
    }

    @Override
    public CompletionStage<Registration> register(RegisterRequest request) {
        Supplier<Registration> registration = registrar.register(request);
        return later(registration::get);
    }

    @Override
    public CompletionStage<Registration> read(ReadRequest request) {
        Supplier<Registration> registration = registrar.read(request);
        return later(registration::get);
    }

    @Override
    public CompletionStage<Void> registerOutputs(String urn, MapValue outputs) {
        if (Urn.type(urn).equals(Urn.STACK_TYPE)) {
            // Kept for the end: only then is it known whether they are all.
            stackOutputs = outputs;
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(() -> component(urn, outputs), executor);
    }

    private void component(String urn, MapValue outputs) {
        Known known = run.known.get(urn);
        if (known == null) {
            throw new Problem("outputs of " + urn + ", which is not declared");
        }
        if (known.state() != null && !run.preview()) {
            keep(known.serial(), known.state(), Values.known(outputs));
        }
    }

    private void keep(long serial, ResourceState state, MapValue outputs) {
        if (!state.outputs().equals(outputs)) {
            run.state.commit(Commit.change().put(serial, state.withOutputs(outputs)));
        }
    }

    @Override
    public CompletionStage<FunctionReply> invoke(InvokeRequest request) {
        return later(() -> functions.invoke(request));
    }

    @Override
    public CompletionStage<FunctionReply> call(CallRequest request) {
        return later(() -> functions.call(request));
    }

    @Override
    public void log(LogMessage message) {
        if (message.severity() == LogMessage.Severity.ERROR) {
            run.markFailed();
        }
        run.listener.log(message);
    }

    private interface Work<T> {
        T done() throws StepFailure;
    }

    private <T> CompletionStage<T> later(Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                result.complete(work.done());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }
}
