package dev.kiln.runtime.cell;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A state made from another by code of ours, on the thread that completes it. */
final class Mapped<T extends @Nullable Object> extends Cell<T> {
    private @Nullable Cell<?> source;
    private final Function<State, State> step;

    Mapped(@Nullable Home home, Cell<?> source, Function<State, State> step) {
        super(home);
        this.source = source;
        this.step = step;
    }

    @Override
    void arrive(Wave wave) {
        if (source == null) {
            throw new AssertionError("told twice");
        }
        var before = source.done();
        source = null;
        State after;
        try {
            after = step.apply(before);
        } catch (RuntimeException | LinkageError e) {
            after = State.failed(e).after(before);
        }
        finish(after, wave);
    }
}
