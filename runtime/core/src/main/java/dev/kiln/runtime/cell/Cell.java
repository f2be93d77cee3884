package dev.kiln.runtime.cell;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A value to come. Done once; those who wait for it are told in the order in which they came.
 *
 * <p>A cell lives as long as the value does, and there are many, so it is small: a value that is neither secret nor
 * brings dependencies is kept as it is, and whether a failure was read is kept with the failure.
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

    /** While pending the dependants, newest first, or null; then {@link State#content()}, which is neither. */
    @SuppressWarnings("unused")
    private volatile @Nullable Object content;

    /** A cell that somebody completes; without {@code home} one whose failure nobody reports. */
    public Cell(@Nullable Home home) {
        this.home = home;
    }

    /** A cell that is done. */
    @SuppressWarnings("this-escape") // Only the handle gets it, to set a field.
    public Cell(@Nullable Home home, State state) {
        this(home, state.content());
    }

    /** A cell that is done, by its content. */
    Cell(@Nullable Home home, Object content) {
        this.home = home;
        CONTENT.set(this, content); // No fence: an Output's final field is what publishes it.
    }

    /** What the cell has come to, or null while it is pending. */
    public final @Nullable State state() {
        var current = content();
        return current == null ? null : State.of(current);
    }

    /** The state of a cell that is done. */
    public final State done() {
        var state = state();
        if (state == null) {
            throw new AssertionError("pending");
        }
        return state;
    }

    /** The program that the cell belongs to; null for a constant. */
    public final @Nullable Home home() {
        return home;
    }

    /** Someone takes care of the state of this cell, whatever it is. */
    public final void markRead() {
        offer(new Reader());
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
        var arrived = offer(link);
        if (arrived == null) {
            return;
        }
        var rolling = Wave.rolling();
        if (rolling != null) {
            rolling.add(link, arrived);
            return;
        }
        var wave = new Wave();
        wave.add(link, arrived);
        wave.finish();
    }

    final void attach(Link link, Wave wave) {
        var arrived = offer(link);
        if (arrived != null) {
            wave.add(link, arrived);
        }
    }

    /** What the cell has come to; where it is pending {@code link} will be told, and this is null. */
    final @Nullable Object offer(Link link) {
        while (true) {
            var current = content;
            if (current != null && !(current instanceof Link)) {
                if (current instanceof State state) {
                    state.markRead();
                }
                return current;
            }
            link.next = (Link) current;
            if (CONTENT.compareAndSet(this, current, link)) {
                return null;
            }
        }
    }

    final boolean finish(Object arrived, Wave wave) {
        while (true) {
            var current = content;
            if (current == null) {
                var kept = kept(arrived);
                if (CONTENT.compareAndSet(this, null, kept)) {
                    note(kept, arrived);
                    return true;
                }
            } else if (!(current instanceof Link dependants)) {
                return false;
            } else if (CONTENT.compareAndSet(this, dependants, arrived)) {
                wave.addAll(dependants, arrived);
                return true;
            }
        }
    }

    /** Completes a cell that nobody but this thread has seen. */
    final void settle(State state) {
        var arrived = state.content();
        var kept = kept(arrived);
        CONTENT.set(this, kept);
        note(kept, arrived);
    }

    final boolean finish(State state, Wave wave) {
        return finish(state.content(), wave);
    }

    /** What a cell keeps on which nobody waits: a failure with a memory of its own of whether it is read. */
    private Object kept(Object arrived) {
        return home != null && arrived instanceof State state && state.isFailed() ? state.unread() : arrived;
    }

    private void note(Object kept, Object arrived) {
        if (kept != arrived && home != null && kept instanceof State failed) {
            home.unread(failed);
        }
    }

    private @Nullable Object content() {
        var current = content;
        return current instanceof Link ? null : current;
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

    /** Wants to know nothing: that it waits says that the state is not lost on everybody. */
    private static final class Reader extends Link {
        @Override
        void arrive(Wave wave) {
            take();
        }
    }
}
