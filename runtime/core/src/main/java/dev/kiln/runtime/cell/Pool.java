package dev.kiln.runtime.cell;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Threads that grow in number only while all of them are busy. At most one thread looks for work at a time; when it
 * finds some while more is left it wakes the next one, so work never waits behind other work while a thread could be
 * had, and a burst does not wake all of them.
 */
final class Pool {
    /** How many times its limit a pool grows to at most, where all of its threads stand still. */
    private static final int MOST = 32;

    private final String name;
    private final int limit;
    private final Home home;
    private final ThreadLimits limits;
    private final @Nullable Executor executor;
    private final ThreadFactory threads;
    private final ConcurrentLinkedQueue<Task<?>> work = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Set<Worker> alive = ConcurrentHashMap.newKeySet();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger admitted = new AtomicInteger();
    private final AtomicLong movesOfThoseWhoLeft = new AtomicLong();
    private final AtomicBoolean searching = new AtomicBoolean();
    private final AtomicBoolean reported = new AtomicBoolean();
    private long movesSeen = -1;
    private long stillSince;
    private volatile boolean stopped;

    Pool(String name, int limit, Home home, ThreadLimits limits) {
        this.name = name;
        this.limit = limit;
        this.home = home;
        this.limits = limits;
        this.executor = limits.executor();
        this.threads = Threads.named(name);
    }

    /** Gives {@code task} a thread as soon as there is one; returns false after {@link #stop}. */
    boolean submit(Task<?> task) {
        if (stopped) {
            return false;
        }
        work.add(task);
        if (!searching.get()) {
            wake();
        }
        return true;
    }

    /** Ends all threads, interrupting what runs on them. */
    void stop() {
        stopped = true;
        alive.forEach(Worker::interrupt);
    }

    boolean isStopped() {
        return stopped;
    }

    /** Raises the limit for those threads that are there but cannot go on. */
    void admit(int more) {
        admitted.addAndGet(more);
        if (more > 0) {
            wakeIfWorkIsLeft();
        }
    }

    /**
     * Raises the limit where no thread has moved for the length of {@code patience} and others wait for one: perhaps what
     * they all wait for is among those.
     */
    void relieve(long now, long patience) {
        var moves = moves();
        if (moves != movesSeen || work.isEmpty()) {
            movesSeen = moves;
            stillSince = now;
        } else if (now - stillSince >= patience && size.get() >= limit() && limit() < (long) limit * MOST) {
            stillSince = now;
            limits.report()
                    .accept("none of the " + size.get() + " threads of " + name + " has moved for "
                            + TimeUnit.NANOSECONDS.toSeconds(patience) + " s, and " + work.size()
                            + " functions wait for one: as many threads again are started");
            admit(limit());
        }
    }

    /** A number that grows whenever a task begins or ends. */
    long moves() {
        return movesOfThoseWhoLeft.get()
                + alive.stream().mapToLong(Worker::moves).sum();
    }

    List<Worker> busy() {
        return alive.stream().filter(Worker::isBusy).toList();
    }

    int queued() {
        return work.size();
    }

    @Nullable
    Task<?> poll() {
        return work.poll();
    }

    boolean beginsSearch() {
        return searching.compareAndSet(false, true);
    }

    void endSearch() {
        searching.set(false);
    }

    void rests(Worker worker) {
        idle.addFirst(worker);
    }

    void left(Worker worker) {
        alive.remove(worker);
        movesOfThoseWhoLeft.addAndGet(worker.moves());
        size.decrementAndGet();
    }

    void wakeIfWorkIsLeft() {
        if (!stopped && !work.isEmpty()) {
            wake();
        }
    }

    private void wake() {
        while (beginsSearch()) {
            var worker = idle.pollFirst();
            if (worker != null) {
                worker.signal();
                return;
            }
            if (grow()) {
                return;
            }
            endSearch();
            if (idle.isEmpty() || work.isEmpty()) {
                return;
            }
        }
    }

    private int limit() {
        return (int) Math.min(Integer.MAX_VALUE, (long) limit + admitted.get());
    }

    private boolean grow() {
        if (size.incrementAndGet() > limit()) {
            size.decrementAndGet();
            tell("all " + limit() + " threads of " + name + " are busy; what else there is to run waits"
                    + " (raise the system property "
                    + (name.endsWith("blocking") ? ThreadLimits.BLOCKING : ThreadLimits.CALLBACKS)
                    + (executor == null ? ", or use Java 21 or later, where there is no limit)" : ")"));
            return false;
        }
        var worker = new Worker(this, home, executor == null);
        alive.add(worker);
        var refusal = executor == null ? started(worker) : executedBy(executor, worker);
        if (refusal == null) {
            return true;
        }
        alive.remove(worker);
        if (size.decrementAndGet() == 0) {
            tell(refusal + "; nothing can run");
            refuseAll(refusal);
        } else {
            tell(refusal + "; what else there is to run waits for the threads that there are");
        }
        return false;
    }

    private @Nullable String started(Worker worker) {
        try {
            threads.newThread(worker).start();
            return null;
        } catch (OutOfMemoryError e) {
            return "the system gives no more threads (" + e.getMessage() + ")";
        }
    }

    private static @Nullable String executedBy(Executor executor, Worker worker) {
        try {
            return worker.startedBy(() -> executor.execute(worker))
                    ? null
                    : "the executor given to Kiln runs a task on the thread that hands it over, which would make"
                            + " others wait; give one that has threads of its own";
        } catch (RuntimeException e) {
            return "the executor given to Kiln refused a task (" + e + ")";
        }
    }

    private void refuseAll(String why) {
        for (var task = work.poll(); task != null; task = work.poll()) {
            home.refuse(task, why);
        }
    }

    private void tell(String text) {
        if (!reported.getAndSet(true)) {
            limits.report().accept(text);
        }
    }
}
