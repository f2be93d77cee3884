package dev.kiln.runtime.races;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.cell.ThreadLimits;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.I_Result;

/** A failure is reported where nobody takes it, and only there. */
public final class Failing {
    private static final ThreadLimits LIMITS = new ThreadLimits(1, 1, text -> {});
    private static final RuntimeException FAILURE = new IllegalStateException("planned");

    private Failing() {}

    /** Who asks takes it, before or after it comes. */
    @JCStressTest
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "taken")
    @Outcome(expect = Expect.FORBIDDEN, desc = "reported though somebody took it")
    @org.openjdk.jcstress.annotations.State
    public static class Taken {
        private final Home home = new Home("race", LIMITS);
        private final Cell<Integer> cell = new Cell<>(home);

        /** Fails it. */
        @Actor
        public void fail() {
            cell.complete(State.failed(FAILURE));
        }

        /** Takes care of it. */
        @Actor
        public void take() {
            cell.markRead();
        }

        /** Counts what is reported. */
        @Arbiter
        public void after(I_Result r) {
            r.r1 = home.unreadFailures().size();
        }
    }

    /** What is made of it in the meantime has the failure in its place, once. */
    @JCStressTest
    @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "once, by the last of the chain")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost or doubled")
    @org.openjdk.jcstress.annotations.State
    public static class PassedOn {
        private final Home home = new Home("race", LIMITS);
        private final Cell<Integer> cell = new Cell<>(home);

        /** Fails it. */
        @Actor
        public void fail() {
            cell.complete(State.failed(FAILURE));
        }

        /** Makes something of it that nobody reads. */
        @Actor
        public void make() {
            Cells.map(home, cell, state -> state);
        }

        /** Counts what is reported. */
        @Arbiter
        public void after(I_Result r) {
            r.r1 = home.unreadFailures().size();
        }
    }
}
