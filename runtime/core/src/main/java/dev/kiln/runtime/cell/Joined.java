package dev.kiln.runtime.cell;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of several cells. The first of them that failed decides; else one unknown leaves it known in part.
 *
 * <p>It waits for one cell at a time, from the first to the last: what is done when its turn comes costs a look. So
 * there is nothing to count, and nothing to make for each of them.
 */
final class Joined<T extends @Nullable Object> extends Cell<T> {
    /** The cells still to look at, behind the values of those that have been. */
    private @Nullable Object[] slots;

    private final Join<? extends T> join;
    private int looked;
    private boolean known = true;
    private boolean secret;
    private @Nullable State failed;
    private Set<Object> dependencies = Set.of();
    private @Nullable Set<Object> lastAdded;

    private Joined(@Nullable Home home, @Nullable Object[] slots, Join<? extends T> join) {
        super(home);
        this.slots = slots;
        this.join = join;
    }

    /** @param cells is this one's own from here on */
    static <T extends @Nullable Object> Joined<T> of(
            @Nullable Home home, @Nullable Object[] cells, Join<? extends T> join) {
        var joined = new Joined<T>(home, cells, join);
        if (joined.isComplete()) {
            joined.settle(joined.combined());
        }
        return joined;
    }

    @Override
    void arrive(Wave wave) {
        look(take());
        if (isComplete()) {
            finish(combined(), wave);
        }
    }

    /** Looks at all that is done, up to the first cell that is pending, which it waits for. */
    private boolean isComplete() {
        while (looked < slots.length) {
            var content = ((Cell<?>) cellAt(looked)).offer(this);
            if (content == null) {
                return false;
            }
            look(content);
        }
        return true;
    }

    private Object cellAt(int index) {
        var cell = slots[index];
        if (cell == null) {
            throw new AssertionError("looked at twice");
        }
        return cell;
    }

    private void look(Object content) {
        slots[looked++] = content instanceof State state ? taken(state) : content;
    }

    private @Nullable Object taken(State state) {
        secret |= state.secret();
        add(state.dependencies());
        if (state.isFailed()) {
            failed = failed == null ? state : failed;
        }
        if (state.isKnown()) {
            return state.value();
        }
        known = false;
        return state.value() == null ? State.UNKNOWN : state.value();
    }

    private void add(Set<Object> more) {
        if (more.isEmpty() || more == lastAdded) {
            return;
        }
        if (lastAdded == null) {
            dependencies = more;
        } else {
            if (!(dependencies instanceof HashSet)) {
                dependencies = new HashSet<>(dependencies);
            }
            dependencies.addAll(more);
        }
        lastAdded = more;
    }

    private State combined() {
        var values = slots;
        slots = new Object[0];
        var all = dependencies instanceof HashSet ? Collections.unmodifiableSet(dependencies) : dependencies;
        if (failed != null) {
            return failed.secret(secret).dependingOn(all);
        }
        return outcome(values).secret(secret).dependingOn(all);
    }

    private State outcome(@Nullable Object[] values) {
        try {
            var value = join.of(values, known);
            return known ? State.known(value) : State.partlyKnown(value);
        } catch (RuntimeException | LinkageError e) {
            return State.failed(e);
        }
    }
}
