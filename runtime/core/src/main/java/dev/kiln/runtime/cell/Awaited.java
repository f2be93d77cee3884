package dev.kiln.runtime.cell;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A function of a value that returns a stage. */
final class Awaited<S extends @Nullable Object, T extends @Nullable Object> extends Derived<S, T> {
    Awaited(Home home, Step<? super S, ? extends CompletionStage<? extends T>> step) {
        super(home, step);
    }

    @Override
    void conclude(@Nullable Object result, Object before, Wave wave) {
        if (result instanceof CompletionStage<?> stage) {
            await(this, stage, State.of(before), owner(), null);
        } else {
            finish(
                    State.failed(new NullPointerException(
                                    "the function given to applyAsync returned null instead of a CompletionStage"))
                            .after(before),
                    wave);
        }
    }

    /** Completes {@code cell} when {@code stage} is done. */
    static void await(Cell<?> cell, CompletionStage<?> stage, State before, Home home, @Nullable String birth) {
        var external = home.beginExternal(birth);
        stage.whenComplete((value, failure) -> {
            try {
                cell.complete(outcome(value, failure).after(before));
            } finally {
                home.endExternal(external);
            }
        });
    }

    private static State outcome(@Nullable Object value, @Nullable Throwable failure) {
        if (failure != null) {
            var cause = failure instanceof CompletionException ? failure.getCause() : null;
            return State.failed(cause == null ? failure : cause);
        }
        if (value instanceof Asynchronous) {
            return State.failed(new IllegalArgumentException("a CompletionStage holds an Output, of which the value was"
                    + " meant; use Output.fromInput(stage).applyOutput(o -> o)"));
        }
        return State.known(value);
    }
}
