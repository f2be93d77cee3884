package dev.kiln.runtime.cell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Completes a future on a thread of the program, since what the user attached to it runs right there. */
final class ToFuture<T extends @Nullable Object> extends Task<T> {
    private final GraphFuture<T> future;
    private final Supplier<? extends Throwable> unknown;

    ToFuture(Home home, GraphFuture<T> future, Supplier<? extends Throwable> unknown) {
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
    @SuppressWarnings({"unchecked", "NullAway"}) // A value of null is one.
    void execute(Wave wave) {
        var state = State.of(take());
        if (state.secret()) {
            owner().handOut(state.value());
        }
        if (state.isKnown()) {
            future.complete((T) state.value());
        } else {
            future.completeExceptionally(state.isFailed() ? state.failure() : unknown.get());
        }
        finish(State.unknown(), wave);
    }
}
