package dev.kiln.engine.deploy;

import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Has the program's transforms change what is asked for: a resource's own, its ancestors', then those of the stack. */
final class Transforms {
    private final List<Transform<RegisterRequest>> ofStack = new CopyOnWriteArrayList<>();
    private final List<Transform<InvokeRequest>> ofInvokes = new CopyOnWriteArrayList<>();

    void register(Transform<RegisterRequest> transform) {
        ofStack.add(transform);
    }

    void registerInvoke(Transform<InvokeRequest> transform) {
        ofInvokes.add(transform);
    }

    CompletionStage<RegisterRequest> of(RegisterRequest request) {
        CompletionStage<RegisterRequest> result = CompletableFuture.completedFuture(request);
        if (request.type().equals(Urn.STACK_TYPE)) {
            return result;
        }
        List<Transform<RegisterRequest>> all = new ArrayList<>(request.transforms());
        all.addAll(ofStack);
        for (Transform<RegisterRequest> each : all) {
            result = result.thenCompose(now -> each.transformed(now).thenApply(now::transformed));
        }
        return result;
    }

    CompletionStage<InvokeRequest> of(InvokeRequest request) {
        CompletionStage<InvokeRequest> result = CompletableFuture.completedFuture(request);
        for (Transform<InvokeRequest> each : ofInvokes) {
            result = result.thenCompose(each::transformed);
        }
        return result;
    }
}
