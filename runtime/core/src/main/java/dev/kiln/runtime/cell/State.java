package dev.kiln.runtime.cell;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell has come to: a value, the fact that it is not known yet, or a failure. Immutable, but that a failure knows
 * whether anybody has read it.
 */
public final class State {
    /** Stands among values, in lists, for one that is not known. */
    public static final Object UNKNOWN = new Object() {
        @Override
        public String toString() {
            return "[unknown]";
        }
    };

    private enum Kind {
        KNOWN,
        UNKNOWN,
        FAILED
    }

    private static final State NOTHING = new State(Kind.UNKNOWN, null, false, Set.of());
    private static final State NULL = new State(Kind.KNOWN, null, false, Set.of());

    private final Kind kind;
    private final @Nullable Object value;
    private final boolean secret;
    private final Set<Object> dependencies;
    private volatile boolean read;

    private State(Kind kind, @Nullable Object value, boolean secret, Set<Object> dependencies) {
        this.kind = kind;
        this.value = value;
        this.secret = secret;
        this.dependencies = dependencies;
    }

    /** A value, null included. */
    public static State known(@Nullable Object value) {
        return value == null ? NULL : new State(Kind.KNOWN, value, false, Set.of());
    }

    /** The state that {@code content}, of a cell that is done, stands for. */
    static State of(Object content) {
        return content instanceof State state ? state : known(content);
    }

    /** What a cell keeps of it: the value itself where there is nothing else to say, else the state. Never a link. */
    Object content() {
        return kind == Kind.KNOWN
                        && !secret
                        && dependencies.isEmpty()
                        && value != null
                        && !(value instanceof State)
                        && !(value instanceof Link)
                ? value
                : this;
    }

    /** Not known before the update. */
    public static State unknown() {
        return NOTHING;
    }

    /** Not known as a whole, but {@code value} holds the members that are; with null none is. */
    public static State partlyKnown(@Nullable Object value) {
        return value == null || value == UNKNOWN ? NOTHING : new State(Kind.UNKNOWN, value, false, Set.of());
    }

    /** A failure. */
    public static State failed(Throwable failure) {
        return new State(Kind.FAILED, Objects.requireNonNull(failure), false, Set.of());
    }

    /** Whether there is a value. */
    public boolean isKnown() {
        return kind == Kind.KNOWN;
    }

    /** Whether it failed. */
    public boolean isFailed() {
        return kind == Kind.FAILED;
    }

    /** Whether it is not known before the update. */
    public boolean isUnknown() {
        return kind == Kind.UNKNOWN;
    }

    /** Whether the value must not be shown. */
    public boolean secret() {
        return secret;
    }

    /** The resources that the value comes from. */
    public Set<Object> dependencies() {
        return dependencies;
    }

    /** The value; of one that is unknown what is known of it, or null. */
    public @Nullable Object value() {
        return kind == Kind.FAILED ? null : value;
    }

    /** The failure of a failed one. */
    public Throwable failure() {
        if (kind == Kind.FAILED && value instanceof Throwable failure) {
            return failure;
        }
        throw new AssertionError("not failed");
    }

    /** The same with the secrecy and the dependencies of {@code source} added. */
    public State after(State source) {
        return with(source.secret || secret, union(dependencies, source.dependencies));
    }

    /** The same after what {@code content} stands for. */
    State after(Object content) {
        return content instanceof State state ? after(state) : this;
    }

    /** The same with this secrecy. */
    public State secret(boolean isSecret) {
        return with(isSecret, dependencies);
    }

    /** The same with these dependencies added. */
    public State dependingOn(Set<Object> more) {
        return with(secret, union(dependencies, more));
    }

    /** The same, but unknown as a whole or failed: what a function that was not called leaves. */
    State withoutValue() {
        return kind == Kind.FAILED || value == null ? this : new State(Kind.UNKNOWN, null, secret, dependencies);
    }

    /** The same failure, not read yet. */
    State unread() {
        return new State(kind, value, secret, dependencies);
    }

    /** Somebody takes care of it. */
    void markRead() {
        if (kind == Kind.FAILED) {
            read = true;
        }
    }

    /** Whether somebody takes care of this failure. */
    boolean isRead() {
        return read;
    }

    private State with(boolean isSecret, Set<Object> all) {
        return isSecret == secret && all == dependencies ? this : new State(kind, value, isSecret, all);
    }

    /** All of both; one of the two itself where it holds the other. */
    static Set<Object> union(Set<Object> a, Set<Object> b) {
        if (a == b || b.isEmpty()) {
            return a;
        }
        if (a.isEmpty()) {
            return b;
        }
        if (a.containsAll(b)) {
            return a;
        }
        var all = new HashSet<>(a);
        all.addAll(b);
        return Collections.unmodifiableSet(all);
    }
}
