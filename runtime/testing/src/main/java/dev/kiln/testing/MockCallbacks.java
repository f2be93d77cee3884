package dev.kiln.testing;

import dev.kiln.runtime.monitor.Hook;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Transform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The program's own code that an engine calls: hooks of creations, and transforms. */
final class MockCallbacks {
    private final boolean preview;
    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
    private final List<Transform<RegisterRequest>> transforms = new CopyOnWriteArrayList<>();
    private final List<Transform<InvokeRequest>> invokeTransforms = new CopyOnWriteArrayList<>();

    MockCallbacks(boolean preview) {
        this.preview = preview;
    }

    void add(Hook hook) {
        hooks.put(hook.name(), hook);
    }

    void add(Transform<RegisterRequest> transform) {
        transforms.add(transform);
    }

    void addInvoke(Transform<InvokeRequest> transform) {
        invokeTransforms.add(transform);
    }

    /** {@code request} after its own transforms, its ancestors' and the stack's. */
    CompletionStage<RegisterRequest> transformed(RegisterRequest request) {
        var own = chain(CompletableFuture.completedStage(request), request.transforms());
        return chain(own, transforms).thenApply(request::transformed);
    }

    CompletionStage<InvokeRequest> transformed(InvokeRequest request) {
        return chain(CompletableFuture.completedStage(request), invokeTransforms);
    }

    /** Runs the hooks {@code names}, one after the other, as far as this run has them run. */
    CompletionStage<Void> run(List<String> names, Hook.Step step) {
        CompletionStage<Void> done = CompletableFuture.completedStage(null);
        for (var name : names) {
            if (hooks.get(name) instanceof Hook.Around hook && (hook.onPreview() || !preview)) {
                done = done.thenCompose(before -> run(hook, step));
            }
        }
        return done;
    }

    private static CompletionStage<Void> run(Hook.Around hook, Hook.Step step) {
        var run = hook.run().run(step);
        return hook.ignoreErrors() ? run.exceptionally(ignored -> null) : run;
    }

    private static <R> CompletionStage<R> chain(CompletionStage<R> request, List<Transform<R>> transforms) {
        var changed = request;
        for (var transform : transforms) {
            changed = changed.thenCompose(transform::transformed);
        }
        return changed;
    }
}
