package dev.kiln.runtime.cell;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Completes a future on a thread of the program, since what the user attached to it runs right there. */
final class ToFuture<T extends @Nullable Object> extends Task<T> {
    private final Cell<T> source;
    private final CompletableFuture<T> future;
    private final Supplier<? extends Throwable> unknown;

    ToFuture(Home home, Cell<T> source, CompletableFuture<T> future, Supplier<? extends Throwable> unknown) {
        super(home);
        this.source = source;
        this.future = future;
        this.unknown = unknown;
    }

    @Override
    void arrive(Wave wave) {
        wave.ready(this);
    }

    @Override
    void refused(Throwable why) {
        future.completeExceptionally(why);
    }

    @Override
    @SuppressWarnings("unchecked")
    void execute(Wave wave) {
        var state = source.done();
        if (state.isKnown()) {
            future.complete((T) state.value());
        } else {
            future.completeExceptionally(state.isFailed() ? state.failure() : unknown.get());
        }
        finish(State.unknown(), wave);
    }
}
