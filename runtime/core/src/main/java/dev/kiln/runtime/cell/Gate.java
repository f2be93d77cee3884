package dev.kiln.runtime.cell;

import java.util.concurrent.TimeUnit;
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

    /** Waits until it has been opened since {@code pass}. */
    void await(long pass) throws InterruptedException {
        lock.lock();
        try {
            while (passes == pass) {
                opened.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The same, for that long at most; returns whether it was opened. */
    boolean await(long pass, long millis) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (passes == pass && left > 0) {
                left = opened.awaitNanos(left);
            }
            return passes != pass;
        } finally {
            lock.unlock();
        }
    }
}
