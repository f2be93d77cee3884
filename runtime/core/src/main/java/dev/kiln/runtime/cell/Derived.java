package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** A task on the value of another cell. */
abstract class Derived<S extends @Nullable Object, T extends @Nullable Object> extends Task<T> {
    private @Nullable Cell<S> source;
    private @Nullable Step<? super S, ?> step;

    Derived(Home home, Cell<S> source, Step<? super S, ?> step) {
        super(home);
        this.source = source;
        this.step = step;
    }

    @Override
    void arrive(Wave wave) {
        if (source == null) {
            throw new AssertionError("told twice");
        }
        var state = source.done();
        if (wanted(state)) {
            wave.ready(this);
        } else {
            release();
            finish(state.withoutValue(), wave);
        }
    }

    /** Whether the step is called on {@code state}; otherwise that is passed on. */
    boolean wanted(State state) {
        return state.isKnown();
    }

    /** What the step is called with. */
    @Nullable
    Object argument(State state) {
        return state.value();
    }

    /** Makes the state of this cell from what the step returned. */
    abstract void conclude(@Nullable Object result, State before, Wave wave);

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // An argument of null is one.
    final void execute(Wave wave) {
        if (source == null || step == null) {
            throw new AssertionError("run twice");
        }
        var before = source.done();
        var code = (Step<Object, ?>) step;
        release();
        Object result;
        try {
            result = code.apply(argument(before));
        } catch (Throwable e) {
            finish(thrown(e).after(before), wave);
            return;
        }
        conclude(result, before, wave);
    }

    State thrown(Throwable failure) {
        return failure(failure, owner());
    }

    private void release() {
        source = null;
        step = null;
    }
}
