package dev.kiln.runtime;

import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.typed.Partial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an expression comes to by the rules, without a thread or a cell: the model that outputs are held against.
 *
 * @param value of an unknown one its known part, with {@link State#UNKNOWN} in it and for nothing at all; of a failed one
 *     what failed
 */
record Meaning(Kind kind, Object value, boolean secret, Set<Object> dependencies) {
    enum Kind {
        KNOWN,
        UNKNOWN,
        FAILED
    }

    static Meaning known(Object value) {
        return new Meaning(Kind.KNOWN, value, false, Set.of());
    }

    /** Known, or unknown where there is anything unknown in {@code value}. */
    static Meaning of(Object value) {
        return new Meaning(whole(value) ? Kind.KNOWN : Kind.UNKNOWN, value, false, Set.of());
    }

    static Meaning unknown() {
        return new Meaning(Kind.UNKNOWN, State.UNKNOWN, false, Set.of());
    }

    static Meaning failed(String why) {
        return new Meaning(Kind.FAILED, why, false, Set.of());
    }

    /** What an output has come to, in the model's terms. */
    static Meaning of(State state) {
        var value = state.isFailed()
                ? why(state.failure())
                : state.isUnknown() && state.value() == null ? State.UNKNOWN : opened(state.value());
        var kind = state.isKnown() ? Kind.KNOWN : state.isFailed() ? Kind.FAILED : Kind.UNKNOWN;
        return new Meaning(kind, value, state.secret(), state.dependencies());
    }

    /** Failures of the JDK's are all one. */
    private static String why(Throwable failure) {
        return failure instanceof Expression.Planned ? failure.getMessage() : "other";
    }

    private static Object opened(Object value) {
        var open = Partial.opened(value);
        if (open instanceof Collection<?> list) {
            return new ArrayList<>(list.stream().map(Meaning::opened).toList());
        }
        if (open instanceof Map<?, ?> map) {
            var entries = new LinkedHashMap<Object, Object>();
            map.forEach((key, item) -> entries.put(key, opened(item)));
            return entries;
        }
        return open;
    }

    static boolean whole(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().allMatch(Meaning::whole);
        }
        return value instanceof Map<?, ?> map ? map.values().stream().allMatch(Meaning::whole) : value != State.UNKNOWN;
    }

    boolean isKnown() {
        return kind == Kind.KNOWN;
    }

    boolean isFailed() {
        return kind == Kind.FAILED;
    }

    /** With what the one that it comes from brings along. */
    Meaning after(Meaning source) {
        var all = new HashSet<>(dependencies);
        all.addAll(source.dependencies);
        return new Meaning(kind, value, secret || source.secret, all);
    }

    Meaning secret(boolean is) {
        return new Meaning(kind, value, is, dependencies);
    }

    /** A function is called on what is known; what is unknown passes, and its known part does not. */
    Meaning then(Function<Object, Meaning> function) {
        if (isKnown()) {
            return function.apply(value).after(this);
        }
        return isFailed() ? this : unknown().after(this);
    }

    /** A look at what is known; null has members, and they are null. */
    Meaning look(Function<Object, Optional<Object>> part) {
        if (isFailed() || value == State.UNKNOWN || value == null) {
            return this;
        }
        return part.apply(value)
                .map(found -> of(found == NULL ? null : found))
                .orElseGet(() -> failed("other"))
                .after(this);
    }

    /** Stands for null in an Optional. */
    static final Object NULL = new Object();

    /** All of several: the first failure, else what {@code join} makes of the values. */
    static Meaning all(List<Meaning> each, Function<List<Object>, Meaning> join) {
        var all = each.stream()
                .filter(Meaning::isFailed)
                .findFirst()
                .orElseGet(() -> join.apply(
                        new ArrayList<>(each.stream().map(Meaning::value).toList())));
        for (Meaning one : each) {
            all = all.after(one);
        }
        return all;
    }
}
