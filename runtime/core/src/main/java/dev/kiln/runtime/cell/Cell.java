package dev.kiln.runtime.cell;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A value to come. Done once; those who wait for it are told in the order in which they came.
 *
 * @param <T> the type of the value
 */
public class Cell<T extends @Nullable Object> extends Link {
    private static final VarHandle CONTENT;

    static {
        try {
            CONTENT = MethodHandles.lookup().findVarHandle(Cell.class, "content", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final @Nullable Home home;
    private volatile boolean read;

    /** While pending the dependants, newest first, or null; then the {@link State}. */
    @SuppressWarnings("unused")
    private volatile @Nullable Object content;

    /** A cell that somebody completes; without {@code home} one whose failure nobody reports. */
    public Cell(@Nullable Home home) {
        this.home = home;
    }

    /** A cell that is done. */
    public Cell(@Nullable Home home, State state) {
        this.home = home;
        content = state;
    }

    /** What the cell has come to, or null while it is pending. */
    public final @Nullable State state() {
        return content instanceof State state ? state : null;
    }

    /** The state of a cell that is done. */
    public final State done() {
        if (content instanceof State state) {
            return state;
        }
        throw new AssertionError("pending");
    }

    /** The program that the cell belongs to; null for a constant. */
    public final @Nullable Home home() {
        return home;
    }

    /** Whether anybody has looked at it, after it was done at the latest. */
    public final boolean isRead() {
        return read;
    }

    /** Someone takes care of the state of this cell, whatever it is. */
    public final void markRead() {
        read = true;
    }

    /** Completes the cell from outside the graph; returns false where it was done already. */
    public final boolean complete(State state) {
        var rolling = Wave.rolling();
        if (rolling != null) {
            return finish(state, rolling);
        }
        var wave = new Wave();
        var first = finish(state, wave);
        wave.finish();
        return first;
    }

    /**
     * Calls {@code action}, which is code of ours, once when the cell is done: now, or on the thread that completes it.
     * What the action completes goes on when it has returned.
     */
    public final void whenDone(Runnable action) {
        attach(new ActionLink(action));
    }

    final void attach(Link link) {
        var current = content;
        if (!(current instanceof State)) {
            link.next = (Link) current;
            if (CONTENT.compareAndSet(this, current, link)) {
                return;
            }
        }
        var rolling = Wave.rolling();
        if (rolling != null) {
            attach(link, rolling);
            return;
        }
        var wave = new Wave();
        attach(link, wave);
        wave.finish();
    }

    final void attach(Link link, Wave wave) {
        while (true) {
            var current = content;
            if (current instanceof State) {
                read = true;
                wave.add(link);
                return;
            }
            link.next = (Link) current;
            if (CONTENT.compareAndSet(this, current, link)) {
                return;
            }
        }
    }

    final boolean finish(State state, Wave wave) {
        while (true) {
            var current = content;
            if (current instanceof State) {
                return false;
            }
            if (current == null && state.isFailed() && !read && home != null) {
                home.unread(this);
            }
            if (CONTENT.compareAndSet(this, current, state)) {
                if (current != null) {
                    read = true;
                    wave.addAll((Link) current);
                }
                return true;
            }
        }
    }

    @Override
    void arrive(Wave wave) {
        throw new AssertionError("waits for nothing");
    }

    private static final class ActionLink extends Link {
        private final Runnable action;

        ActionLink(Runnable action) {
            this.action = action;
        }

        @Override
        void arrive(Wave wave) {
            wave.during(action);
        }
    }
}
