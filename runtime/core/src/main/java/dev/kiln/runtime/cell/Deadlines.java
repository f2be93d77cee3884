package dev.kiln.runtime.cell;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is to be given up at a certain time. Needs no thread of its own: who waits for the program looks here. */
final class Deadlines {
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeSet<Deadline> inOrder = new TreeSet<>();
    private final Runnable earlier;
    private long count;

    /** @param earlier is run when the first deadline has become an earlier one */
    Deadlines(Runnable earlier) {
        this.earlier = earlier;
    }

    /** Has {@code action}, which is code of ours, run in {@code nanos}. */
    Deadline add(long nanos, Runnable action) {
        Deadline deadline;
        boolean first;
        lock.lock();
        try {
            deadline = new Deadline(System.nanoTime() + nanos, count++, action);
            inOrder.add(deadline);
            first = inOrder.first() == deadline;
        } finally {
            lock.unlock();
        }
        if (first) {
            earlier.run();
        }
        return deadline;
    }

    /** How long it is until the first one; {@link Long#MAX_VALUE} where there is none. */
    long untilFirst() {
        lock.lock();
        try {
            return inOrder.isEmpty() ? Long.MAX_VALUE : Math.max(0, inOrder.first().nanoTime - System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /** Runs those whose time has come. */
    void run() {
        var due = new ArrayList<Deadline>();
        lock.lock();
        try {
            while (!inOrder.isEmpty() && inOrder.first().nanoTime - System.nanoTime() <= 0) {
                due.add(inOrder.first());
                inOrder.remove(inOrder.first());
            }
        } finally {
            lock.unlock();
        }
        due.forEach(deadline -> deadline.action.run());
    }

    /** One of them. */
    final class Deadline implements Comparable<Deadline> {
        private final long nanoTime;
        private final long number;
        private final Runnable action;

        private Deadline(long nanoTime, long number, Runnable action) {
            this.nanoTime = nanoTime;
            this.number = number;
            this.action = action;
        }

        void cancel() {
            lock.lock();
            try {
                inOrder.remove(this);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int compareTo(Deadline other) {
            var difference = nanoTime - other.nanoTime;
            return difference == 0 ? Long.compare(number, other.number) : Long.signum(difference);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }
}
