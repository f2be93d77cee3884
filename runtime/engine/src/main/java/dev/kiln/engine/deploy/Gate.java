package dev.kiln.engine.deploy;

/** Lets steps through until somebody closes it, who can then wait for those that are on their way. */
final class Gate {
    private boolean closed;
    private int inside;

    /** Whether a step may begin; {@link #leave} goes with each yes. */
    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
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
