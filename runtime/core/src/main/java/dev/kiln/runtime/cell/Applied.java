package dev.kiln.runtime.cell;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A function of a value. */
class Applied<S extends @Nullable Object, T extends @Nullable Object> extends Derived<S, T> {
    Applied(Home home, Step<? super S, ? extends T> step) {
        super(home, step);
    }

    @Override
    void conclude(@Nullable Object result, Object before, Wave wave) {
        if (!(before instanceof State) && result != null && Plain.is(result)) {
            finish(result, wave);
        } else if (result instanceof Asynchronous || result instanceof CompletionStage) {
            finish(State.failed(new IllegalArgumentException(mistaken(result))).after(before), wave);
        } else {
            finish(State.known(result).after(before), wave);
        }
    }

    /** What is wrong with such a result. */
    String mistaken(Object result) {
        return result instanceof Asynchronous
                ? "the function given to apply returned an Output, of which the value was meant; use"
                        + " applyOutput(v -> …) for such a function"
                : "the function given to apply returned a CompletionStage, of which the value was meant; use"
                        + " applyAsync(v -> …) for such a function";
    }
}
