package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Errand;
import dev.kiln.runtime.cell.Pending;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.cell.Step;
import dev.kiln.runtime.monitor.Hook;
import dev.kiln.runtime.monitor.InvokeRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Transform;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The user's code that the engine of a program calls: hooks and transforms. It runs on the program's threads. */
final class Callbacks {
    private final Program program;
    private final Set<String> hooks = ConcurrentHashMap.newKeySet();
    private final Collection<Cell<?>> transforms = new ConcurrentLinkedQueue<>();

    Callbacks(Program program) {
        this.program = program;
    }

    /** Makes a hook known; the cell is done when the engine knows it. */
    Cell<?> hook(Hook hook) {
        if (!hooks.add(hook.name())) {
            throw new IllegalArgumentException("two hooks have the name '" + hook.name() + "'");
        }
        return registered(
                "the hook '" + hook.name() + "'", () -> program.monitor().registerHook(hook));
    }

    /** Has {@code transform} see all declarations. */
    void transform(ResourceTransform transform) {
        transforms.add(registered("a transform", () -> program.monitor().registerTransform(ofResource(transform))));
    }

    /** Has {@code transform} see all calls of functions. */
    void transformInvokes(InvokeTransform transform) {
        transforms.add(registered("a transform", () -> program.monitor().registerInvokeTransform(ofInvoke(transform))));
    }

    /** Waits until the engine knows all transforms that the program has named so far. */
    void awaitTransforms(Round round) {
        transforms.forEach(round::look);
    }

    /** {@code transform} as the engine calls it. */
    Transform<RegisterRequest> ofResource(ResourceTransform transform) {
        return request -> {
            var declaration = new Transformation(request);
            return run(done -> {
                transform.transform(declaration);
                return Round.walk(program.home(), round -> declaration.changed(round, this));
            });
        };
    }

    private Transform<InvokeRequest> ofInvoke(InvokeTransform transform) {
        return request -> {
            var call = new InvokeTransformation(request);
            return run(done -> {
                transform.transform(call);
                return Round.walk(program.home(), call::changed);
            });
        };
    }

    /** What {@code code}, which may block, comes to. */
    <T extends @Nullable Object> CompletionStage<T> run(Callable<T> code) {
        return future(Cells.blocking(program.home(), code, Errand.UNNAMED));
    }

    private <T> CompletionStage<T> run(Step<Boolean, Cell<T>> code) {
        return future(Cells.flatten(program.home(), new Cell<Boolean>(program.home(), State.known(true)), code));
    }

    private <T extends @Nullable Object> CompletionStage<T> future(Cell<T> cell) {
        cell.markRead();
        return Cells.future(program.home(), cell, () -> new IllegalStateException("it is not known"));
    }

    private Cell<?> registered(String what, Supplier<CompletionStage<Void>> ask) {
        var line = Birth.line();
        var cell = new Cell<Boolean>(program.home());
        cell.markRead();
        program.track(Pending.Kind.FUNCTION, () -> what, ask, (done, failure) -> {
            if (failure != null) {
                program.failures().report(failure, what, line);
            }
            cell.complete(failure == null ? State.known(true) : State.failed(failure));
        });
        return cell;
    }
}
