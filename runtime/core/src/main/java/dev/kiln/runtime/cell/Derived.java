package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** A task on the value of another cell. */
abstract class Derived<S extends @Nullable Object, T extends @Nullable Object> extends Task<T> {
    private @Nullable Step<? super S, ?> step;

    Derived(Home home, Step<? super S, ?> step) {
        super(home);
        this.step = step;
    }

    /** The source is done already, and nobody has seen this cell yet. */
    final void begin(Object content) {
        input = content;
        if (isWanted()) {
            start();
        } else {
            step = null;
            settle(passedBy(State.of(take())));
        }
    }

    @Override
    final void arrive(Wave wave) {
        if (isWanted()) {
            wave.ready(this);
        } else {
            step = null;
            finish(passedBy(State.of(take())), wave);
        }
    }

    /** Whether the step is called on what has arrived. */
    final boolean isWanted() {
        return input instanceof State state ? wanted(state) : wantsValues();
    }

    /** Whether the step is called on {@code state}; otherwise that is passed on. */
    boolean wanted(State state) {
        return state.isKnown();
    }

    /** The same for a value that is neither secret nor brings dependencies. */
    boolean wantsValues() {
        return true;
    }

    /** What this comes to where the step is not called on {@code state}. */
    State passedBy(State state) {
        return state.withoutValue();
    }

    /** What the step is called with. */
    @Nullable
    Object argument(State state) {
        return state.value();
    }

    /** Makes the state of this cell from what the step returned; {@code before} is the content of the source. */
    abstract void conclude(@Nullable Object result, Object before, Wave wave);

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // It has its step until now.
    final void execute(Wave wave) {
        var before = take();
        var code = (Step<Object, ?>) step;
        step = null;
        Object result;
        try {
            result = call(code, before);
        } catch (Throwable e) {
            finish(thrown(e).after(before), wave);
            return;
        }
        conclude(result, before, wave);
    }

    @Nullable
    @SuppressWarnings("NullAway") // An argument of null is one.
    Object call(Step<Object, ?> code, Object before) throws Exception {
        if (!(before instanceof State state)) {
            return code.apply(before);
        }
        var argument = argument(state);
        if (state.secret()) {
            owner().handOut(argument);
        }
        return code.apply(argument);
    }

    State thrown(Throwable failure) {
        return failure(failure, owner());
    }
}
