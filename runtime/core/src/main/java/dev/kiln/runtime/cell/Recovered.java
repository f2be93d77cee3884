package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** A value in place of a failure. */
final class Recovered<T extends @Nullable Object> extends Applied<T, T> {
    Recovered(Home home, Step<?, ? extends T> step) {
        super(home, cast(step));
    }

    @SuppressWarnings("unchecked")
    private static <T extends @Nullable Object> Step<T, T> cast(Step<?, ? extends T> step) {
        return (Step<T, T>) step;
    }

    @Override
    boolean wanted(State state) {
        return state.isFailed();
    }

    @Override
    boolean wantsValues() {
        return false;
    }

    @Override
    State passedBy(State state) {
        return state;
    }

    @Override
    Object argument(State state) {
        return state.failure();
    }
}
