package dev.kiln.engine.deploy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lets steps through until somebody closes it, who can then wait for those that are on their way. */
final class Gate {
    private final Set<String> refused = new TreeSet<>();
    private boolean closed;
    private int inside;

    /** Whether {@code step} may begin; {@link #leave} goes with each yes. */
    synchronized boolean enter(String step) {
        if (closed) {
            refused.add(step);
        } else {
            inside++;
        }
        return !closed;
    }

    /** The steps that it did not let through, sorted. */
    synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Lets nobody in any more, and returns when nobody is inside. */
    synchronized void close() throws InterruptedException {
        closed = true;
        while (inside > 0) {
            wait();
        }
    }
}
