package dev.kiln.runtime.cell;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of one program share: its threads, and the count of what is still to come. Who ran the program waits
 * here until nothing is.
 */
public final class Home {
    private static final long EXTERNAL = 1L << 32;

    private final Object owner;
    private final Pool callbacks;
    private final Pool blocking;
    private final Queue<State> unread = new ConcurrentLinkedQueue<>();
    private final Set<External> externals = ConcurrentHashMap.newKeySet();
    final Set<Adoption> adoptions = ConcurrentHashMap.newKeySet();

    /** Low half: tasks and requests under way. High half: stages that somebody else completes. */
    private final AtomicLong outstanding = new AtomicLong();

    private final Gate gate = new Gate();
    private volatile boolean stopped;

    /** A home of {@code owner}, whatever that is. */
    public Home(Object owner, ThreadLimits limits) {
        this.owner = owner;
        this.callbacks = new Pool("kiln", limits.callbacks(), this, limits.report());
        this.blocking = new Pool("kiln-blocking", limits.blocking(), this, limits.report());
    }

    /** What it is the home of. */
    public Object owner() {
        return owner;
    }

    void submit(Task<?> task) {
        begin();
        if (stopped || !(task.blocks() ? blocking : callbacks).submit(task)) {
            task.refused(new IllegalStateException("the run that this output belongs to has ended: an"
                    + " output cannot be kept from one run for the next, for example in a static field"));
            ended();
        }
    }

    /** Something is under way that will complete cells. */
    public void begin() {
        outstanding.incrementAndGet();
    }

    /** What was under way has ended, and whatever it completed is completed. */
    public void ended() {
        if ((int) outstanding.decrementAndGet() == 0) {
            gate.open();
        }
    }

    External beginExternal(@Nullable String birth) {
        var external = new External(birth);
        externals.add(external);
        outstanding.addAndGet(EXTERNAL);
        return external;
    }

    void endExternal(External external) {
        externals.remove(external);
        if ((int) outstanding.addAndGet(-EXTERNAL) == 0) {
            gate.open();
        }
    }

    void unread(State failed) {
        unread.add(failed);
    }

    /** The failures that nobody has read, in the order in which they came. */
    public List<Throwable> unreadFailures() {
        return unread.stream()
                .filter(failed -> !failed.isRead())
                .map(State::failure)
                .toList();
    }

    /**
     * Waits until nothing is under way any more.
     *
     * @param patienceMillis after how long a standstill is reported
     * @param standstill is given the user's lines of the stages that are waited for, once per standstill
     */
    public void awaitQuiet(long patienceMillis, Consumer<List<String>> standstill) throws InterruptedException {
        while (true) {
            var pass = gate.pass();
            var now = outstanding.get();
            if (now == 0) {
                return;
            }
            if ((int) now != 0) {
                gate.await(pass);
            } else if (!gate.await(pass, patienceMillis)) {
                standstill.accept(
                        externals.stream().map(External::line).sorted().toList());
                gate.await(pass);
            }
        }
    }

    /** Fails what waits for an output that nothing can complete any more; returns whether there was any. */
    public boolean failStuckAdoptions(Throwable failure) {
        var stuck = List.copyOf(adoptions);
        stuck.forEach(adoption -> adoption.fail(failure));
        return !stuck.isEmpty();
    }

    /** Whether it has been stopped. */
    public boolean isStopped() {
        return stopped;
    }

    /** Ends all threads; what still runs on them is interrupted. */
    public void stop() {
        stopped = true;
        callbacks.stop();
        blocking.stop();
    }

    record External(@Nullable String birth) {
        String line() {
            return birth == null ? "an output made by applyAsync" : birth;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
