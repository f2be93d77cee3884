package dev.kiln.runtime.races;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.State;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Whoever completes a cell meets those who complete it too, wait for it, or look at it. */
public final class Completion {
    private Completion() {}

    /** One of two completions wins, and its value stays. */
    @JCStressTest
    @Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "the first one wins")
    @Outcome(id = "0, 1, 2", expect = Expect.ACCEPTABLE, desc = "the second one wins")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not once")
    @org.openjdk.jcstress.annotations.State
    public static class Twice {
        private final Cell<Integer> cell = new Cell<>(null);

        /** Completes it. */
        @Actor
        public void one(III_Result r) {
            r.r1 = cell.complete(State.known(1)) ? 1 : 0;
        }

        /** Completes it, too. */
        @Actor
        public void two(III_Result r) {
            r.r2 = cell.complete(State.known(2)) ? 1 : 0;
        }

        /** Reads it afterwards. */
        @Arbiter
        public void after(III_Result r) {
            r.r3 = (Integer) cell.done().value();
        }
    }

    /** Everybody who waits is told once, whenever he came. */
    @JCStressTest
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "each once")
    @Outcome(expect = Expect.FORBIDDEN, desc = "lost or told twice")
    @org.openjdk.jcstress.annotations.State
    public static class TwoWaiters {
        private final Cell<Integer> cell = new Cell<>(null);
        private final AtomicInteger first = new AtomicInteger();
        private final AtomicInteger second = new AtomicInteger();

        /** Completes it. */
        @Actor
        public void complete() {
            cell.complete(State.known(1));
        }

        /** Waits, twice. */
        @Actor
        public void await() {
            cell.whenDone(first::incrementAndGet);
            cell.whenDone(second::incrementAndGet);
        }

        /** Counts. */
        @Arbiter
        public void after(II_Result r) {
            r.r1 = first.get();
            r.r2 = second.get();
        }
    }

    /** Who sees that a cell is done sees all of its value. */
    @JCStressTest
    @Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "still pending")
    @Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "done, all there")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a value in the making")
    @org.openjdk.jcstress.annotations.State
    public static class Look {
        private final Cell<Value> cell = new Cell<>(null);

        static final class Value {
            int content;
        }

        /** Completes it. */
        @Actor
        public void complete() {
            var value = new Value();
            value.content = 7;
            cell.complete(State.known(value));
        }

        /** Looks. */
        @Actor
        public void look(I_Result r) {
            var state = cell.state();
            r.r1 = state == null ? -1 : ((Value) state.value()).content;
        }
    }

    /** A constant handed on without any order is done for everybody, as an output's final field makes it. */
    @JCStressTest
    @Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "not there yet")
    @Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "there, and done")
    @Outcome(expect = Expect.FORBIDDEN, desc = "pending for ever")
    @org.openjdk.jcstress.annotations.State
    public static class Constant {
        private Holder holder;

        private static final class Holder {
            final Cell<Integer> cell;

            Holder(Cell<Integer> cell) {
                this.cell = cell;
            }
        }

        /** Makes it. */
        @Actor
        public void make() {
            holder = new Holder(Cells.known(null, 7));
        }

        /** Uses it. */
        @Actor
        public void use(I_Result r) {
            var seen = holder;
            var state = seen == null ? State.known(-1) : seen.cell.state();
            r.r1 = state == null ? 0 : (Integer) state.value();
        }
    }
}
