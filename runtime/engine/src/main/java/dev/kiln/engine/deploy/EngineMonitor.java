package dev.kiln.engine.deploy;

import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Commit;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.CallRequest;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.Hook;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.Monitor;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.monitor.Transform;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engine as the program sees it: takes each request at once, and works on it on the engine's threads. */
final class EngineMonitor implements Monitor {
    private final RunContext run;
    private final Registrar registrar;
    private final Functions functions;
    private final Executor executor;
    private final Runnable conclusion;
    private final Transforms transforms = new Transforms();
    private volatile @Nullable MapValue stackOutputs;

    /** @param conclusion what to do when the program has succeeded, and before it is gone */
    EngineMonitor(RunContext run, ProviderRegistry providers, Executor executor, Runnable conclusion) {
        this.run = run;
        this.registrar = new Registrar(run, providers);
        this.functions = new Functions(run, providers);
        this.executor = executor;
        this.conclusion = conclusion;
    }

    /** What the program exports; empty where it did not come so far. */
    Optional<MapValue> stackOutputs() {
        return Optional.ofNullable(stackOutputs);
    }

    @Override
    public CompletionStage<Registration> register(RegisterRequest request) {
        Declared declared = registrar.declare(request);
        if (declared.refused()) {
            return later(() -> registrar.refused(declared));
        }
        CompletableFuture<Registration> result = new CompletableFuture<>();
        transforms
                .of(request)
                .whenComplete((transformed, failure) -> later(() -> failure == null
                                ? registrar.register(declared, transformed)
                                : registrar.untransformed(declared, failure))
                        .whenComplete(into(result)));
        return result;
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
        if (known.state() == null) {
            return;
        }
        ResourceState now = known.state().withOutputs(run.preview() ? outputs : Values.known(outputs));
        if (!run.preview()) {
            keep(known.serial(), known.state(), now.outputs());
        }
        Consumer<ResourceState> after = run.afterOutputs.remove(urn);
        if (after != null) {
            after.accept(now);
        }
    }

    private void keep(long serial, ResourceState state, MapValue outputs) {
        if (!state.outputs().equals(outputs)) {
            run.state.commit(Commit.change().put(serial, state.withOutputs(outputs)));
        }
    }

    @Override
    public CompletionStage<FunctionReply> invoke(InvokeRequest request) {
        CompletableFuture<FunctionReply> result = new CompletableFuture<>();
        transforms.of(request).whenComplete((transformed, failure) -> {
            if (failure == null) {
                later(() -> functions.invoke(transformed)).whenComplete(into(result));
            } else {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    @Override
    public CompletionStage<FunctionReply> call(CallRequest request) {
        return later(() -> functions.call(request));
    }

    @Override
    public CompletionStage<Void> registerHook(Hook hook) {
        return run.hooks.register(hook);
    }

    @Override
    public CompletionStage<Void> registerTransform(Transform<RegisterRequest> transform) {
        transforms.register(transform);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> registerInvokeTransform(Transform<InvokeRequest> transform) {
        transforms.registerInvoke(transform);
        return CompletableFuture.completedFuture(null);
    }

    /** The rest of the run is done while the program is there to be called. */
    @Override
    public CompletionStage<Void> finished() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        conclusion.run();
                        done.complete(null);
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                },
                "kiln-engine-end");
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    @Override
    public void log(LogMessage message) {
        if (message.severity() == LogMessage.Severity.ERROR) {
            run.markFailed();
        }
        run.listener.log(message);
    }

    private static <T> BiConsumer<T, Throwable> into(CompletableFuture<T> result) {
        return (value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure);
            }
        };
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
