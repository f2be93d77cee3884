package dev.kiln.runtime.cell;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that the program waits for and that none of its threads does. */
public final class Pending implements Running {
    /** Who ends it. */
    public enum Kind {
        /** Whoever completes a stage of the user's, or runs a task that was handed out. */
        SOMEBODY(false),
        /** A function or method of a provider's. */
        FUNCTION(true),
        /** A step of the engine's, which tells the user of it and has limits of its own. */
        STEP(true),
        /** A thread of the user's that works for the program. */
        THREAD(true);

        /** Whether it is sure to end by itself, or to go on. */
        final boolean active;

        Kind(boolean active) {
            this.active = active;
        }
    }

    final Kind kind;
    final Supplier<String> what;
    final @Nullable Thread thread;

    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Deadlines.@Nullable Deadline deadline;

    /** @param what how the user knows it, with the line that it comes from */
    Pending(Kind kind, Supplier<String> what) {
        this.kind = kind;
        this.what = what;
        this.thread = kind == Kind.THREAD ? Thread.currentThread() : null;
    }

    void expireAt(Deadlines.Deadline when) {
        deadline = when;
        if (ended.get()) {
            when.cancel();
        }
    }

    /** Whether this is the first time that it ends. */
    boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        var limit = deadline;
        if (limit != null) {
            limit.cancel();
        }
        return true;
    }

    @Override
    public long moves() {
        return 0;
    }

    @Override
    public UnderWay underWay() {
        return new UnderWay(what.get(), kind, thread == null ? new StackTraceElement[0] : thread.getStackTrace());
    }
}
