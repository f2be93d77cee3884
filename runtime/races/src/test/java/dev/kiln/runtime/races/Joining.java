package dev.kiln.runtime.races;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.cell.ThreadLimits;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.I_Result;

/** What is made of several cells, or of a cell in a cell, is complete when the last one is, whatever the order. */
public final class Joining {
    private static final ThreadLimits LIMITS = new ThreadLimits(1, 1, text -> {});

    private Joining() {}

    private static Cell<Integer> sum(List<Cell<Integer>> cells) {
        return Cells.join(null, cells, (values, known) -> {
            var sum = 0;
            for (Object value : values) {
                sum += (Integer) value;
            }
            return sum;
        });
    }

    /** A join that stands before its parts come. */
    @JCStressTest
    @Outcome(id = "33", expect = Expect.ACCEPTABLE, desc = "all")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not complete, or not all")
    @org.openjdk.jcstress.annotations.State
    public static class Early {
        private final Cell<Integer> a = new Cell<>(null);
        private final Cell<Integer> b = new Cell<>(null);
        private final Cell<Integer> sum = sum(List.of(a, Cells.known(null, 30), b, a));

        /** One part. */
        @Actor
        public void one() {
            a.complete(State.known(1));
        }

        /** The other one. */
        @Actor
        public void two() {
            b.complete(State.known(1));
        }

        /** Reads the sum. */
        @Arbiter
        public void after(I_Result r) {
            r.r1 = sum.state() == null ? -1 : (Integer) sum.done().value();
        }
    }

    /** A join that is made while its parts come. */
    @JCStressTest
    @Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "all")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not complete, or not all")
    @org.openjdk.jcstress.annotations.State
    public static class Meanwhile {
        private final Cell<Integer> a = new Cell<>(null);
        private final Cell<Integer> b = new Cell<>(null);
        private Cell<Integer> sum;

        /** The parts, the last one first. */
        @Actor
        public void complete() {
            b.complete(State.known(2));
            a.complete(State.known(1));
        }

        /** The join. */
        @Actor
        public void join() {
            sum = sum(List.of(a, b));
        }

        /** Reads the sum. */
        @Arbiter
        public void after(I_Result r) {
            r.r1 = sum.state() == null ? -1 : (Integer) sum.done().value();
        }
    }

    /** A cell that becomes what another one becomes, as applyOutput makes it. */
    @JCStressTest
    @Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "taken over")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost")
    @org.openjdk.jcstress.annotations.State
    public static class Adopted {
        private final Home home = new Home("race", LIMITS);
        private final Cell<Integer> outer = new Cell<>(home);
        private final Cell<Integer> inner = new Cell<>(home);

        /** The inner one comes. */
        @Actor
        public void complete() {
            inner.complete(State.known(7));
        }

        /** The outer one takes it over. */
        @Actor
        public void adopt() {
            Cells.adopt(home, outer, inner);
        }

        /** Reads the outer one. */
        @Arbiter
        public void after(I_Result r) {
            r.r1 = outer.state() == null ? -1 : (Integer) outer.done().value();
        }
    }
}
