package dev.kiln.runtime.cell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while a program is waited for, a few times in the length of a patience, and notices what takes long and that
 * nothing moves any more. Nobody's waiting depends on it: what is done is told at once, by the home's gate.
 */
public final class Watch {
    /** Who is told. Each thing is told once, and then again after ever longer times. */
    public interface Listener {
        /** These functions have been running for that long. */
        default void takesLong(List<UnderWay> functions, Duration since) {}

        /** Nothing has moved for that long, and these are what somebody else has to bring about. */
        default void standsStill(List<UnderWay> all, Duration since) {}
    }

    private static final long LOOKS = 4;
    private static final long MILLISECOND = 1_000_000;

    private record Seen(long moves, long since, long tellAt) {}

    private final LongSupplier nanoTime;
    private final long patience;
    private final long stall;
    private final long interval;
    private final Listener listener;
    private Map<Object, Seen> code = new IdentityHashMap<>();
    private Seen whole;
    private long nextLook;

    /**
     * @param patience after how long the listener is told
     * @param stall after how long without any move it is given up; zero for never
     */
    public Watch(Duration patience, Duration stall, Listener listener) {
        this(patience, stall, listener, System::nanoTime);
    }

    Watch(Duration patience, Duration stall, Listener listener, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.patience = patience.toNanos();
        this.stall = stall.isZero() ? Long.MAX_VALUE : stall.toNanos();
        this.interval = Math.max(MILLISECOND, Math.min(this.patience, this.stall) / LOOKS);
        this.listener = listener;
        var now = nanoTime.getAsLong();
        this.whole = new Seen(-1, now, now + this.patience);
        this.nextLook = now + interval;
    }

    long untilNextLook() {
        return Math.max(0, nextLook - nanoTime.getAsLong());
    }

    /** Looks where it is time to; returns false where nothing has moved for too long. */
    boolean look(Home home) {
        var now = nanoTime.getAsLong();
        if (now - nextLook < 0) {
            return true;
        }
        nextLook = now + interval;
        lookAtCode(home, now);
        home.relieve(now, patience);
        return lookAtAll(home, now);
    }

    private void lookAtCode(Home home, long now) {
        var before = code;
        code = new IdentityHashMap<>();
        var late = new ArrayList<UnderWay>();
        long shortest = Long.MAX_VALUE;
        for (Running each : home.running()) {
            var seen = again(before.get(each), each.moves(), now);
            if (now - seen.tellAt >= 0) {
                late.add(each.underWay());
                shortest = Math.min(shortest, now - seen.since);
                seen = told(seen, now);
            }
            code.put(each, seen);
        }
        if (!late.isEmpty()) {
            listener.takesLong(late, Duration.ofNanos(shortest));
        }
    }

    private boolean lookAtAll(Home home, long now) {
        whole = again(whole, home.moves(), now);
        var still = now - whole.since;
        var pending = home.pending();
        if (still >= stall && pending.stream().noneMatch(one -> one.kind == Pending.Kind.STEP)) {
            return false;
        }
        if (now - whole.tellAt >= 0) {
            whole = told(whole, now);
            var others = pending.stream()
                    .filter(one -> one.kind == Pending.Kind.SOMEBODY || one.kind == Pending.Kind.FUNCTION)
                    .map(Pending::underWay)
                    .toList();
            if (!others.isEmpty()) {
                listener.standsStill(others, Duration.ofNanos(still));
            }
        }
        return true;
    }

    private Seen again(@Nullable Seen seen, long moves, long now) {
        return seen == null || seen.moves != moves ? new Seen(moves, now, now + patience) : seen;
    }

    private static Seen told(Seen seen, long now) {
        return new Seen(seen.moves, seen.since, now + (now - seen.since));
    }
}
