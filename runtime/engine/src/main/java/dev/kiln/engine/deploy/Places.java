package dev.kiln.engine.deploy;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads on which steps are taken, so many at the same time. A step that waits for code of the program gives its
 * place to another one: that code may itself wait for a resource.
 */
final class Places implements Executor, AutoCloseable {
    private static final long IDLE_SECONDS = 5;

    private final AtomicInteger made = new AtomicInteger();
    private final ThreadPoolExecutor pool;
    private final Semaphore free;
    private int threads;

    Places(int places) {
        free = new Semaphore(places, true);
        threads = places;
        pool = new ThreadPoolExecutor(
                places,
                places,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new StepThread(task, "kiln-engine-" + made.incrementAndGet()));
        pool.allowCoreThreadTimeOut(true);
    }

    private static final class StepThread extends Thread {
        StepThread(Runnable task, String name) {
            super(task, name);
            setDaemon(true);
        }
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(() -> {
            free.acquireUninterruptibly();
            try {
                task.run();
            } finally {
                free.release();
            }
        });
    }

    /** What {@code wait} gives, whose place another step has for so long. */
    <T> T apart(Supplier<T> wait) {
        if (!(Thread.currentThread() instanceof StepThread)) {
            return wait.get();
        }
        resize(1);
        free.release();
        try {
            return wait.get();
        } finally {
            free.acquireUninterruptibly();
            resize(-1);
        }
    }

    private synchronized void resize(int by) {
        threads += by;
        if (by > 0) {
            pool.setMaximumPoolSize(threads);
            pool.setCorePoolSize(threads);
        } else {
            pool.setCorePoolSize(threads);
            pool.setMaximumPoolSize(threads);
        }
    }

    /** Takes no more; what it was given is done. */
    @Override
    public void close() {
        pool.shutdown();
    }
}
