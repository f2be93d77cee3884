package dev.kiln.runtime.cell;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A state made from another by code of ours, on the thread that completes it. */
final class Mapped<T extends @Nullable Object> extends Cell<T> {
    private final Function<State, State> step;

    Mapped(@Nullable Home home, Function<State, State> step) {
        super(home);
        this.step = step;
    }

    @Override
    void arrive(Wave wave) {
        finish(outcome(take()), wave);
    }

    State outcome(Object content) {
        var before = State.of(content);
        try {
            return step.apply(before);
        } catch (RuntimeException | LinkageError e) {
            return State.failed(e).after(before);
        }
    }
}
