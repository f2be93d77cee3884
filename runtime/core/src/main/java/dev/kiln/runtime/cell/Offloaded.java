package dev.kiln.runtime.cell;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A function that blocks: it runs under the limit for such, and may take no longer than it was given. */
final class Offloaded<S extends @Nullable Object, T extends @Nullable Object> extends Applied<S, T> {
    private final Errand errand;
    private volatile boolean givenUp;

    Offloaded(Home home, Step<? super S, ? extends T> step, Errand errand) {
        super(home, step);
        this.errand = errand;
    }

    @Override
    boolean blocks() {
        return true;
    }

    @Override
    String what() {
        return errand.what().get();
    }

    @Override
    boolean isGivenUp() {
        return givenUp;
    }

    @Override
    String mistaken(Object result) {
        return "the function given to blocking or applyBlocking returned "
                + (result instanceof Asynchronous ? "an Output" : "a CompletionStage")
                + ", of which the value was meant";
    }

    @Override
    @Nullable
    Object call(Step<Object, ?> code, Object before) throws Exception {
        if (!errand.isLimited()) {
            return super.call(code, before);
        }
        var limit = new Limit(Thread.currentThread());
        var deadline = owner().deadlines().add(errand.limitNanos(), () -> {
            limit.expire(() -> {
                givenUp = true;
                owner().giveUp(this, State.failed(errand.late().get()).after(before));
            });
        });
        try {
            return super.call(code, before);
        } finally {
            deadline.cancel();
            if (!limit.end()) {
                owner().returned();
            }
        }
    }

    /** Decides between the end of a call and the end of its time, so that nothing else on its thread is interrupted. */
    private static final class Limit {
        private final Thread thread;
        private final ReentrantLock lock = new ReentrantLock();
        private boolean ended;
        private boolean expired;

        Limit(Thread thread) {
            this.thread = thread;
        }

        /** Where the call has not ended: runs {@code giveUp}, and then interrupts it. */
        void expire(Runnable giveUp) {
            lock.lock();
            try {
                if (!ended) {
                    expired = true;
                    giveUp.run();
                    thread.interrupt();
                }
            } finally {
                lock.unlock();
            }
        }

        /** Returns whether it ended in time. */
        boolean end() {
            lock.lock();
            try {
                ended = true;
                return !expired;
            } finally {
                lock.unlock();
            }
        }
    }
}
