package dev.kiln.runtime.cell;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A function of a value that returns a stage. */
final class Awaited<S extends @Nullable Object, T extends @Nullable Object> extends Derived<S, T> {
    private final Errand errand;

    Awaited(Home home, Step<? super S, ? extends CompletionStage<? extends T>> step, Errand errand) {
        super(home, step);
        this.errand = errand;
    }

    @Override
    void conclude(@Nullable Object result, Object before, Wave wave) {
        if (result instanceof CompletionStage<?> stage) {
            await(this, stage, State.of(before), owner(), errand);
        } else {
            finish(
                    State.failed(new NullPointerException(
                                    "the function given to applyAsync returned null instead of a CompletionStage"))
                            .after(before),
                    wave);
        }
    }

    /** Completes {@code cell} when {@code stage} is done. */
    static void await(Cell<?> cell, CompletionStage<?> stage, State before, Home home, Errand errand) {
        Consumer<State> become = state -> cell.complete(state.after(before));
        var external = home.begin(errand, late -> become.accept(State.failed(late)));
        BiConsumer<@Nullable Object, @Nullable Throwable> arrive = (value, failure) -> {
            try {
                become.accept(outcome(value, failure));
            } finally {
                home.end(external);
            }
        };
        try {
            stage.whenComplete(arrive);
        } catch (RuntimeException e) {
            arrive.accept(null, e);
        }
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
