package dev.kiln.runtime.cell;

import org.jspecify.annotations.Nullable;

/** A cell whose value code of the user's makes, on a thread of the program. */
abstract class Task<T extends @Nullable Object> extends Cell<T> {
    Task(Home home) {
        super(home);
    }

    /** Whether it is expected to block, so that it runs under the limit for such. */
    boolean blocks() {
        return false;
    }

    /** How the user knows it; empty where the line that it runs says enough. */
    String what() {
        return "";
    }

    /** Whether it took too long, and is not waited for any more. */
    boolean isGivenUp() {
        return false;
    }

    /** Runs the user's code, and completes this cell or sees to its completion. */
    abstract void execute(Wave wave);

    /** No thread is to be had any more. */
    void refused(Throwable why) {
        complete(State.failed(why));
    }

    final Home owner() {
        if (home == null) {
            throw new AssertionError("made with one");
        }
        return home;
    }

    /** Gives it a thread. */
    final void start() {
        owner().submit(this);
    }

    /** On a thread of the program: runs it, and those that wait for it, one after the other. */
    final void run(Worker on) {
        try {
            var wave = new Wave();
            Task<?> task = this;
            while (task != null) {
                on.begin(task);
                task.execute(wave);
                task = wave.next(task.blocks() ? null : home);
            }
        } finally {
            on.end();
            if (!isGivenUp()) {
                owner().ended();
            }
        }
    }

    /** The failure that {@code thrown} stands for; an interruption stays visible to what runs here next. */
    static State failure(Throwable thrown, Home home) {
        if (thrown instanceof InterruptedException && home.isStopped()) {
            Thread.currentThread().interrupt();
        }
        return State.failed(thrown);
    }
}
