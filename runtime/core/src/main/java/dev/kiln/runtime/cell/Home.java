package dev.kiln.runtime.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    /**
     * A failure that nobody may have read.
     *
     * @param number its place among all failures of the program
     */
    public record Unread(long number, Throwable failure) {}

    private record Noted(long number, State state) {}

    private final Queue<Noted> unread = new ConcurrentLinkedQueue<>();
    private final AtomicLong failures = new AtomicLong();
    private final Queue<Object> secrets = new ConcurrentLinkedQueue<>();
    private final Set<Pending> pending = ConcurrentHashMap.newKeySet();
    private final Set<Pause> pauses = ConcurrentHashMap.newKeySet();
    final Set<Adoption> adoptions = ConcurrentHashMap.newKeySet();

    /** Low half: tasks and requests under way. High half: what somebody else brings about. */
    private final AtomicLong outstanding = new AtomicLong();

    private final AtomicLong arrived = new AtomicLong();
    private final Gate gate = new Gate();
    private final Deadlines deadlines = new Deadlines(gate::open);
    private volatile boolean stopped;

    /** A home of {@code owner}, whatever that is. */
    public Home(Object owner, ThreadLimits limits) {
        this.owner = owner;
        this.callbacks = new Pool("kiln", limits.callbacks(), this, limits);
        this.blocking = new Pool("kiln-blocking", limits.blocking(), this, limits);
    }

    /** What it is the home of. */
    public Object owner() {
        return owner;
    }

    void submit(Task<?> task) {
        outstanding.incrementAndGet();
        if (stopped || !(task.blocks() ? blocking : callbacks).submit(task)) {
            refuse(
                    task,
                    "the run that this output belongs to has ended: an output cannot be kept from one run for the"
                            + " next, for example in a static field");
        }
    }

    void refuse(Task<?> task, String why) {
        task.refused(new IllegalStateException(why));
        ended();
    }

    /** What a thread had been given has ended, and whatever it completed is completed. */
    void ended() {
        if ((int) outstanding.decrementAndGet() == 0) {
            gate.open();
        }
    }

    /** Something is under way beside the program's threads, until {@link #end}. */
    public Pending begin(Pending.Kind kind, Supplier<String> what) {
        var one = new Pending(kind, what);
        pending.add(one);
        outstanding.addAndGet(kind.active ? 1 : EXTERNAL);
        return one;
    }

    /** The same for what somebody else is to bring about; {@code late} takes the failure when that takes too long. */
    public Pending begin(Errand errand, Consumer<Throwable> late) {
        var one = begin(Pending.Kind.SOMEBODY, errand.what());
        if (errand.isLimited()) {
            one.expireAt(deadlines.add(errand.limitNanos(), () -> {
                late.accept(errand.late().get());
                end(one);
            }));
        }
        return one;
    }

    /** It has ended, and whatever it completed is completed. The second time it does nothing. */
    public void end(Pending one) {
        if (!one.end()) {
            return;
        }
        pending.remove(one);
        arrived.incrementAndGet();
        if ((int) outstanding.addAndGet(one.kind.active ? -1 : -EXTERNAL) == 0) {
            gate.open();
        }
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /** {@code task} took too long: it becomes {@code late}, and its thread, which may never end, counts no more. */
    void giveUp(Task<?> task, State late) {
        blocking.admit(1);
        task.complete(late);
        ended();
    }

    /** The thread of one that took too long has come back. */
    void returned() {
        blocking.admit(-1);
    }

    /** The thread waits for what only this program completes, and does nothing else until then. */
    void pause(Pause pause) {
        pauses.add(pause);
        callbacks.admit(1);
        ended();
    }

    /** It goes on, or is just about to. */
    void resume(Pause pause) {
        outstanding.incrementAndGet();
        callbacks.admit(-1);
        pauses.remove(pause);
    }

    /** The threads that wait for each other, where nothing is under way any more. */
    public List<StackTraceElement[]> deadlocked() {
        return pauses.stream().map(pause -> pause.thread().getStackTrace()).toList();
    }

    /** Ends their waiting with {@code failure}. */
    public void failDeadlocked(Throwable failure) {
        List.copyOf(pauses).forEach(pause -> pause.future().completeExceptionally(failure));
    }

    void unread(State failed) {
        unread.add(new Noted(nextFailure(), failed));
    }

    /** The place of a failure that comes about now, among all of the program. */
    public long nextFailure() {
        return failures.incrementAndGet();
    }

    /** The failures that nobody has read, in the order in which they came. */
    public List<Unread> unreadFailures() {
        return unread.stream()
                .filter(noted -> !noted.state.isRead())
                .map(noted -> new Unread(noted.number, noted.state.failure()))
                .toList();
    }

    /**
     * Waits until nothing is under way any more, with {@code watch} looking on; returns whether it came to that, and not
     * to a stall that the watch does not put up with.
     */
    public boolean awaitQuiet(Watch watch) throws InterruptedException {
        while (true) {
            var pass = gate.pass();
            if (outstanding.get() == 0) {
                return true;
            }
            gate.await(pass, Math.min(deadlines.untilFirst(), watch.untilNextLook()));
            deadlines.run();
            if (!watch.look(this)) {
                return false;
            }
        }
    }

    /** A number that grows whenever something has ended. */
    long moves() {
        return arrived.get() + callbacks.moves() + blocking.moves();
    }

    /** All that is under way beside the program's threads. */
    List<Pending> pending() {
        return List.copyOf(pending);
    }

    /** The functions of the user's that run just now. */
    List<Running> running() {
        var running = new ArrayList<Running>(callbacks.busy());
        running.addAll(blocking.busy());
        pending.stream().filter(one -> one.kind == Pending.Kind.THREAD).forEach(running::add);
        return running;
    }

    /** All that is under way. */
    public List<UnderWay> underWay() {
        var all = new ArrayList<UnderWay>();
        running().forEach(one -> all.add(one.underWay()));
        pending.stream().filter(one -> one.kind != Pending.Kind.THREAD).forEach(one -> all.add(one.underWay()));
        return all;
    }

    /** Lets more threads in where all that there may be stand still and others wait. */
    void relieve(long now, long patience) {
        callbacks.relieve(now, patience);
        blocking.relieve(now, patience);
    }

    /** How many functions have no thread yet. */
    public int queued() {
        return callbacks.queued() + blocking.queued();
    }

    /** Fails what waits for an output that nothing can complete any more; returns whether there was any. */
    public boolean failStuckAdoptions(Throwable failure) {
        var stuck = List.copyOf(adoptions);
        stuck.forEach(adoption -> adoption.fail(failure));
        return !stuck.isEmpty();
    }

    /** Somebody's code is given this secret, and may put it into a message. */
    public void handOut(@Nullable Object secret) {
        if (secret != null) {
            secrets.add(secret);
        }
    }

    /** Gives {@code learn} the secrets that were handed out since the last time. */
    public void takeSecrets(Consumer<Object> learn) {
        for (var secret = secrets.poll(); secret != null; secret = secrets.poll()) {
            learn.accept(secret);
        }
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
}
