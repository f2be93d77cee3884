package dev.kiln.runtime.cell;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Completes a future on a thread of the program, since what the user attached to it runs right there. */
final class ToFuture<T extends @Nullable Object> extends Task<T> {
    private final CompletableFuture<T> future;
    private final Supplier<? extends Throwable> unknown;

    ToFuture(Home home, CompletableFuture<T> future, Supplier<? extends Throwable> unknown) {
        super(home);
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
        var state = State.of(take());
        if (state.isKnown()) {
            future.complete((T) state.value());
        } else {
            future.completeExceptionally(state.isFailed() ? state.failure() : unknown.get());
        }
        finish(State.unknown(), wave);
    }
}
