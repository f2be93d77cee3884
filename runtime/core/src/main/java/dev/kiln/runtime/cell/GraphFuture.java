package dev.kiln.runtime.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The value of a cell as a future. It knows which threads of the program wait for it, so that those that wait for each
 * other can be told, and so that they take no place from those that could go on.
 */
final class GraphFuture<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Home home;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Pause> pauses = new ArrayList<>();
    private boolean over;

    GraphFuture(Home home) {
        this.home = home;
    }

    @Override
    public T join() {
        var pause = pause();
        try {
            return super.join();
        } finally {
            resume(pause);
        }
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        var pause = pause();
        try {
            return super.get();
        } finally {
            resume(pause);
        }
    }

    @Override
    public boolean complete(T value) {
        resumeAll();
        return super.complete(value);
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        resumeAll();
        return super.completeExceptionally(failure);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        resumeAll();
        return super.cancel(mayInterruptIfRunning);
    }

    /** What is made of it is completed by whoever the user says, which cannot be told. */
    @Override
    public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }

    private @Nullable Pause pause() {
        if (isDone() || Ambient.current() != home) {
            return null;
        }
        lock.lock();
        try {
            if (over) {
                return null;
            }
            var pause = new Pause(Thread.currentThread(), this);
            pauses.add(pause);
            home.pause(pause);
            return pause;
        } finally {
            lock.unlock();
        }
    }

    private void resume(@Nullable Pause pause) {
        if (pause == null) {
            return;
        }
        lock.lock();
        try {
            if (pauses.remove(pause)) {
                home.resume(pause);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Before they are told, so that the program is never taken for quiet between that and their going on. */
    private void resumeAll() {
        lock.lock();
        try {
            over = true;
            pauses.forEach(home::resume);
            pauses.clear();
        } finally {
            lock.unlock();
        }
    }
}
