package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/**
 * One completion on its way through the graph. It takes links from a list instead of calling from cell to cell, so no
 * chain is too long for the stack.
 */
final class Wave {
    private static final ThreadLocal<@Nullable Wave> ROLLING = new ThreadLocal<>();

    /** The only one that is told of anything: a chain is all of such, and needs no lists. */
    private @Nullable Link only;

    private @Nullable Link arriving;
    private @Nullable Task<?> first;
    private @Nullable Task<?> last;

    /** The wave to which this thread adds what it completes, or null. */
    static @Nullable Wave rolling() {
        return ROLLING.get();
    }

    /** Runs {@code action} so that what it completes joins this wave, instead of rolling inside of it. */
    void during(Runnable action) {
        var before = ROLLING.get();
        ROLLING.set(this);
        try {
            action.run();
        } finally {
            if (before == null) {
                ROLLING.remove();
            } else {
                ROLLING.set(before);
            }
        }
    }

    /** Adds a cell's dependants, which are linked newest first; {@code content} is what it has come to. */
    void addAll(Link newestFirst, Object content) {
        if (newestFirst.next == null && only == null && arriving == null && first == null) {
            newestFirst.input = content;
            only = newestFirst;
            return;
        }
        Link link = newestFirst;
        while (link != null) {
            var older = link.next;
            add(link, content);
            link = older;
        }
    }

    void add(Link link, Object content) {
        link.input = content;
        link.next = arriving;
        arriving = link;
    }

    /** Notes that {@code task} can run now. */
    void ready(Task<?> task) {
        task.next = null;
        if (last == null) {
            first = task;
        } else {
            last.next = task;
        }
        last = task;
    }

    /** Lets it run to its end, short of the user's code. */
    void roll() {
        for (var link = poll(); link != null; link = poll()) {
            link.arrive(this);
        }
    }

    private @Nullable Link poll() {
        var link = only;
        if (link != null) {
            only = null;
            return link;
        }
        link = arriving;
        if (link != null) {
            arriving = link.next;
            link.next = null;
        }
        return link;
    }

    /** Rolls; then every ready task gets a thread, but the first one that {@code here} may go on with, which is returned. */
    @Nullable
    Task<?> next(@Nullable Home here) {
        if (only instanceof Derived<?, ?> link && link.home == here && link.isWanted() && !link.blocks()) {
            only = null;
            return link;
        }
        roll();
        return dispatch(here);
    }

    /** Gives every ready task a thread, but the first one that {@code here} may go on with, which is returned. */
    @Nullable
    Task<?> dispatch(@Nullable Home here) {
        Task<?> mine = null;
        var task = first;
        first = null;
        last = null;
        while (task != null) {
            var following = (Task<?>) task.next;
            task.next = null;
            if (mine == null && task.home == here && !task.blocks()) {
                mine = task;
            } else {
                task.start();
            }
            task = following;
        }
        return mine;
    }

    /** Rolls, and gives every ready task a thread. */
    void finish() {
        roll();
        dispatch(null);
    }
}
