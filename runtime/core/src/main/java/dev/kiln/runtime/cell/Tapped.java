package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** A value that something has been done with, and that stays what it is. */
final class Tapped<T extends @Nullable Object> extends Derived<T, T> {
    Tapped(Home home, Step<? super T, ?> step) {
        super(home, step);
    }

    @Override
    State passedBy(State state) {
        return state;
    }

    @Override
    void conclude(@Nullable Object result, Object before, Wave wave) {
        finish(before, wave);
    }
}
