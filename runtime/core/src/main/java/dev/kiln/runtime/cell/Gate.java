package dev.kiln.runtime.cell;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread wait until it is opened again. */
final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private long passes;

    /** What to wait beyond. */
    long pass() {
        lock.lock();
        try {
            return passes;
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            passes++;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it has been opened since {@code pass}, for that long at most. */
    void await(long pass, long nanos) throws InterruptedException {
        lock.lock();
        try {
            var left = nanos;
            while (passes == pass && left > 0) {
                left = opened.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
