package dev.kiln.runtime.cell;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A function of a value. */
class Applied<S extends @Nullable Object, T extends @Nullable Object> extends Derived<S, T> {
    private final boolean blocks;

    Applied(Home home, Cell<S> source, Step<? super S, ? extends T> step, boolean blocks) {
        super(home, source, step);
        this.blocks = blocks;
    }

    @Override
    final boolean blocks() {
        return blocks;
    }

    @Override
    void conclude(@Nullable Object result, State before, Wave wave) {
        if (result instanceof Asynchronous || result instanceof CompletionStage) {
            finish(State.failed(mistaken(result)).after(before), wave);
        } else {
            finish(State.known(result).after(before), wave);
        }
    }

    private static IllegalArgumentException mistaken(Object result) {
        return result instanceof Asynchronous
                ? new IllegalArgumentException("the function given to apply returned an Output, of which the value was"
                        + " meant; use applyOutput(v -> …) for such a function")
                : new IllegalArgumentException("the function given to apply returned a CompletionStage, of which the"
                        + " value was meant; use applyAsync(v -> …) for such a function");
    }
}
