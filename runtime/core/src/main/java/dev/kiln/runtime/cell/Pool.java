package dev.kiln.runtime.cell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that grow in number only while all of them are busy. At most one thread looks for work at a time; when it
 * finds some while more is left it wakes the next one, so work never waits behind other work while a thread could be
 * had, and a burst does not wake all of them.
 */
final class Pool {
    private static final int SPINS = 200;

    private final String name;
    private final int limit;
    private final Home home;
    private final Consumer<String> report;
    private final ThreadFactory threads;
    private final ConcurrentLinkedQueue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();
    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean searching = new AtomicBoolean();
    private final AtomicBoolean reported = new AtomicBoolean();
    private volatile boolean stopped;

    Pool(String name, int limit, Home home, Consumer<String> report) {
        this.name = name;
        this.limit = limit;
        this.home = home;
        this.report = report;
        this.threads = Threads.named(name);
    }

    /** Gives {@code task} a thread as soon as there is one; returns false after {@link #stop}. */
    boolean submit(Runnable task) {
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
        alive.forEach(Thread::interrupt);
    }

    private void wake() {
        while (searching.compareAndSet(false, true)) {
            var worker = idle.pollFirst();
            if (worker != null) {
                worker.signal();
                return;
            }
            if (grow()) {
                return;
            }
            searching.set(false);
            if (idle.isEmpty() || work.isEmpty()) {
                return;
            }
        }
    }

    private boolean grow() {
        if (size.incrementAndGet() > limit) {
            size.decrementAndGet();
            if (!reported.getAndSet(true)) {
                report.accept("all " + limit + " threads of " + name + " are busy; what else there is to run waits"
                        + " (raise the system property "
                        + (name.endsWith("blocking") ? ThreadLimits.BLOCKING : ThreadLimits.CALLBACKS)
                        + ", or use Java 21 or later, where there is no limit)");
            }
            return false;
        }
        var thread = threads.newThread(new Worker());
        alive.add(thread);
        thread.start();
        return true;
    }

    private final class Worker implements Runnable {
        private volatile boolean signalled;
        private volatile @Nullable Thread thread;
        private boolean looking = true;

        @Override
        public void run() {
            thread = Thread.currentThread();
            Ambient.bind(home);
            try {
                while (!stopped) {
                    var task = next();
                    if (task == null) {
                        rest();
                    } else {
                        found();
                        task.run();
                        clean();
                    }
                }
            } finally {
                Ambient.bind(null);
                alive.remove(Thread.currentThread());
            }
        }

        private @Nullable Runnable next() {
            var task = work.poll();
            if (task != null || (!looking && !searching.compareAndSet(false, true))) {
                return task;
            }
            looking = true;
            for (int i = 0; i < SPINS && task == null; i++) {
                Thread.onSpinWait();
                task = work.poll();
            }
            return task;
        }

        private void found() {
            if (looking) {
                looking = false;
                searching.set(false);
                if (!work.isEmpty()) {
                    wake();
                }
            }
        }

        /** Undoes what a callback may have left on this thread. */
        private void clean() {
            if (Ambient.current() != home) {
                Ambient.bind(home);
            }
            if (!stopped) {
                Thread.interrupted();
            }
        }

        private void rest() {
            signalled = false;
            idle.addFirst(this);
            if (looking) {
                looking = false;
                searching.set(false);
            }
            if (!work.isEmpty()) {
                wake();
            }
            while (!signalled && !stopped) {
                LockSupport.park(this);
                if (!stopped) {
                    Thread.interrupted();
                }
            }
            looking = true;
        }

        void signal() {
            signalled = true;
            LockSupport.unpark(thread);
        }
    }
}
