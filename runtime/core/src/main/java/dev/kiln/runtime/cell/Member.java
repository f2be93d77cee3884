package dev.kiln.runtime.cell;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A member of an object, which may be known only in part. */
final class Member<S extends @Nullable Object, T extends @Nullable Object> extends Applied<S, T> {
    private final Predicate<Throwable> meansUnknown;
    private final Predicate<@Nullable Object> wholly;

    Member(
            Home home,
            Step<? super S, ? extends T> step,
            Predicate<Throwable> meansUnknown,
            Predicate<@Nullable Object> wholly) {
        super(home, step);
        this.meansUnknown = meansUnknown;
        this.wholly = wholly;
    }

    @Override
    boolean wanted(State state) {
        return state.value() != null;
    }

    /** Null has no members; each of them is null. */
    @Override
    State passedBy(State state) {
        return state;
    }

    @Override
    State thrown(Throwable failure) {
        return meansUnknown.test(failure) ? State.unknown() : super.thrown(failure);
    }

    @Override
    void conclude(@Nullable Object result, Object before, Wave wave) {
        if (result == null || State.of(before).isKnown() || wholly.test(result)) {
            super.conclude(result, before, wave);
        } else {
            finish(State.partlyKnown(result).after(before), wave);
        }
    }
}
