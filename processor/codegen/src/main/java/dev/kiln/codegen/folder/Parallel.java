package dev.kiln.codegen.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The same work on each of many things, on a few threads. */
final class Parallel {
    /** More of them gain little: the disk and the collector are shared. */
    private static final int MOST_THREADS = 4;

    /** So few that the start of a second thread costs more than it saves. */
    private static final int FEW = 8;

    private Parallel() {}

    /** Work that may fail. */
    interface Work<T> {
        void on(T each) throws IOException;
    }

    /** Does {@code work} on each of {@code all}; after a failure, on no more of them. */
    static <T> void forEach(List<T> all, Work<T> work) throws IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable loop = () -> {
            try {
                for (int at = next.getAndIncrement(); at < all.size(); at = next.getAndIncrement()) {
                    work.on(all.get(at));
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                next.set(all.size());
            }
        };
        List<Thread> others = new ArrayList<>();
        int threads = all.size() <= FEW
                ? 1
                : Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        for (int i = 1; i < threads; i++) {
            Thread other = new Thread(loop, "kiln-generate-" + i);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        loop.run();
        join(others);
        rethrow(failure.get());
    }

    private static void join(List<Thread> others) throws IOException {
        try {
            for (Thread other : others) {
                other.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        }
    }
}
