package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** A function of a value that returns another cell. */
final class Flattened<S extends @Nullable Object, T extends @Nullable Object> extends Derived<S, T> {
    Flattened(Home home, Step<? super S, Cell<T>> step) {
        super(home, step);
    }

    @Override
    void conclude(@Nullable Object result, Object before, Wave wave) {
        if (!(result instanceof Cell<?> inner)) {
            finish(
                    State.failed(new NullPointerException("the function given to applyOutput returned null instead of"
                                    + " an Output; Output.of(null) is an output of null"))
                            .after(before),
                    wave);
        } else if (inner == this) {
            finish(State.failed(new IllegalStateException(ADOPTS_ITSELF)).after(before), wave);
        } else {
            Adoption.of(this, inner, State.of(before), owner(), wave);
        }
    }

    static final String ADOPTS_ITSELF =
            "an output waits for itself: the function given to applyOutput returned the output that it is to make";
}
