package dev.kiln.runtime.cell;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread of a pool, or for as long as there is work one of the user's executor. */
final class Worker implements Runnable, Running {
    private static final int SPINS = 200;
    private static final VarHandle MOVES;
    private static final VarHandle CURRENT;

    static {
        try {
            var lookup = MethodHandles.lookup();
            MOVES = lookup.findVarHandle(Worker.class, "moves", long.class);
            CURRENT = lookup.findVarHandle(Worker.class, "current", Task.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Pool pool;
    private final Home home;
    private final boolean stays;
    private volatile boolean signalled;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Thread starter;
    private volatile boolean inline;
    private boolean interrupted;
    private boolean looking = true;

    @SuppressWarnings("unused") // By its handle.
    private long moves;

    @SuppressWarnings("unused") // By its handle.
    private @Nullable Task<?> current;

    /** @param stays whether it waits for more work when there is none */
    Worker(Pool pool, Home home, boolean stays) {
        this.pool = pool;
        this.home = home;
        this.stays = stays;
    }

    /** Has {@code carrier} run it; returns false where that did so at once, on the thread that asks for it. */
    boolean startedBy(Runnable carrier) {
        starter = Thread.currentThread();
        try {
            carrier.run();
        } finally {
            starter = null;
        }
        return !inline;
    }

    @Override
    public void run() {
        if (starter == Thread.currentThread()) {
            inline = true;
            return;
        }
        thread = Thread.currentThread();
        var before = Ambient.bind(home);
        try {
            work();
        } finally {
            Ambient.bind(before);
            leave();
        }
    }

    /** It is about to run {@code task}. */
    void begin(Task<?> task) {
        CURRENT.setOpaque(this, task);
        MOVES.setOpaque(this, (long) MOVES.getOpaque(this) + 1);
    }

    /** It runs nothing any more. */
    void end() {
        CURRENT.setOpaque(this, null);
        MOVES.setOpaque(this, (long) MOVES.getOpaque(this) + 1);
    }

    boolean isBusy() {
        return CURRENT.getOpaque(this) != null;
    }

    @Override
    public long moves() {
        return (long) MOVES.getOpaque(this);
    }

    @Override
    public UnderWay underWay() {
        var task = (Task<?>) CURRENT.getOpaque(this);
        var here = thread;
        return new UnderWay(
                task == null ? "" : task.what(), null, here == null ? new StackTraceElement[0] : here.getStackTrace());
    }

    void signal() {
        signalled = true;
        LockSupport.unpark(thread);
    }

    /** Interrupts what runs on it. */
    synchronized void interrupt() {
        var here = thread;
        if (here != null) {
            interrupted = true;
            here.interrupt();
        }
    }

    private void work() {
        while (!pool.isStopped()) {
            var task = next();
            if (task != null) {
                found();
                task.run(this);
                clean();
            } else if (stays) {
                rest();
            } else {
                return;
            }
        }
    }

    private @Nullable Task<?> next() {
        var task = pool.poll();
        if (task != null || (!looking && !pool.beginsSearch())) {
            return task;
        }
        looking = true;
        for (int i = 0; i < SPINS && task == null; i++) {
            Thread.onSpinWait();
            task = pool.poll();
        }
        return task;
    }

    private void found() {
        if (looking) {
            looking = false;
            pool.endSearch();
            pool.wakeIfWorkIsLeft();
        }
    }

    /** Undoes what a function may have left on this thread. */
    private void clean() {
        if (Ambient.current() != home) {
            Ambient.bind(home);
        }
        if (!pool.isStopped()) {
            Thread.interrupted();
        }
    }

    private void rest() {
        signalled = false;
        pool.rests(this);
        if (looking) {
            looking = false;
            pool.endSearch();
        }
        pool.wakeIfWorkIsLeft();
        while (!signalled && !pool.isStopped()) {
            LockSupport.park(this);
            if (!pool.isStopped()) {
                Thread.interrupted();
            }
        }
        looking = true;
    }

    private void leave() {
        if (looking) {
            looking = false;
            pool.endSearch();
        }
        pool.left(this);
        synchronized (this) {
            thread = null;
            if (interrupted && !stays) {
                Thread.interrupted();
            }
        }
        pool.wakeIfWorkIsLeft();
    }
}
