package dev.kiln.runtime.cell;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All of several cells. The first of them that failed decides; else one unknown makes all unknown. */
final class Joined<T extends @Nullable Object> extends Cell<T> {
    private final List<? extends Cell<?>> sources;
    private final Function<List<State>, ? extends T> join;
    private final AtomicInteger missing;

    private Joined(@Nullable Home home, List<? extends Cell<?>> sources, Function<List<State>, ? extends T> join) {
        super(home);
        this.sources = sources;
        this.join = join;
        this.missing = new AtomicInteger(sources.size() + 1);
    }

    /** @param join makes the value of the states, in their order; code of ours, called when all are known */
    static <T extends @Nullable Object> Joined<T> of(
            @Nullable Home home, List<? extends Cell<?>> sources, Function<List<State>, ? extends T> join) {
        var joined = new Joined<T>(home, List.copyOf(sources), join);
        for (Cell<?> source : joined.sources) {
            if (source.state() == null) {
                source.attach(joined.new Part());
            } else {
                source.markRead();
                joined.missing.decrementAndGet();
            }
        }
        if (joined.missing.decrementAndGet() == 0) {
            joined.complete(joined.combined());
        }
        return joined;
    }

    @Override
    void arrive(Wave wave) {
        if (missing.decrementAndGet() == 0) {
            finish(combined(), wave);
        }
    }

    private State combined() {
        var states = sources.stream().map(Cell::done).toList();
        var all =
                State.unknown().secret(states.stream().anyMatch(State::secret)).dependingOn(dependencies(states));
        for (State state : states) {
            if (state.isFailed()) {
                return state.after(all);
            }
        }
        return states.stream().allMatch(State::isKnown)
                ? State.known(join.apply(states)).after(all)
                : all;
    }

    private static Set<Object> dependencies(List<State> states) {
        var distinct = Collections.newSetFromMap(new IdentityHashMap<Set<Object>, Boolean>());
        states.forEach(state -> distinct.add(state.dependencies()));
        if (distinct.size() == 1) {
            return distinct.iterator().next();
        }
        var all = new HashSet<>();
        distinct.forEach(all::addAll);
        return Collections.unmodifiableSet(all);
    }

    private final class Part extends Link {
        @Override
        void arrive(Wave wave) {
            Joined.this.arrive(wave);
        }
    }
}
