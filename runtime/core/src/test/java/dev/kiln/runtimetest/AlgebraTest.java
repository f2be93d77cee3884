package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Errand;
import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.cell.ThreadLimits;
import dev.kiln.runtime.cell.Watch;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The laws of states, whatever is put together, and whenever it completes. */
@Timeout(60)
class AlgebraTest {
    private static final ThreadLimits LIMITS = new ThreadLimits(4, 4, text -> {});

    /** What a number says of one leaf: bit 0 unknown, bit 1 secret, bit 2 late, bits 3 and 4 a dependency. */
    private static State leaf(int bits) {
        var state = (bits & 1) == 0 ? State.known(bits) : State.unknown();
        return state.secret((bits & 2) != 0).dependingOn(Set.of("d" + (bits >> 3 & 3)));
    }

    @Test
    void joinsAndFunctionsKeepSecrecyAndDependenciesAndStopAtUnknowns() {
        qt().withExamples(300)
                .forAll(
                        lists().of(integers().between(0, 31)).ofSizeBetween(1, 12),
                        integers().between(0, 5))
                .checkAssert((leaves, length) -> {
                    var called = new AtomicInteger();
                    var state = computed(leaves, length, called);
                    var known = leaves.stream().noneMatch(bits -> (bits & 1) != 0);
                    var dependencies = new HashSet<Object>();
                    leaves.forEach(bits -> dependencies.addAll(leaf(bits).dependencies()));
                    assertThat(state.isKnown()).isEqualTo(known);
                    assertThat(state.secret()).isEqualTo(leaves.stream().anyMatch(bits -> (bits & 2) != 0));
                    assertThat(state.dependencies()).isEqualTo(dependencies);
                    assertThat(called).hasValue(known ? length + 1 : 0);
                });
    }

    private static State computed(List<Integer> leaves, int length, AtomicInteger called) {
        var home = new Home("test", LIMITS);
        try {
            var cells = leaves.stream()
                    .map(bits -> (bits & 4) == 0 ? new Cell<Object>(home, leaf(bits)) : new Cell<Object>(home))
                    .toList();
            Cell<Object> all = Cells.join(home, cells, (values, known) -> known ? values.length : null);
            for (int i = 0; i < length; i++) {
                all = Cells.apply(home, all, value -> {
                    called.incrementAndGet();
                    return value;
                });
            }
            var last = all;
            Cell<Object> inner = Cells.flatten(home, last, value -> {
                called.incrementAndGet();
                return last;
            });
            for (int i = 0; i < leaves.size(); i++) {
                cells.get(i).complete(leaf(leaves.get(i)));
            }
            home.awaitQuiet(new Watch(Duration.ofMinutes(1), Duration.ZERO, new Watch.Listener() {}));
            return inner.done();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            home.stop();
        }
    }

    @Test
    void aFailureWinsOverUnknownsAndTheFirstOneCounts() {
        var one = new IllegalStateException("one");
        var states = List.of(State.unknown(), State.failed(one), State.failed(new IllegalStateException("two")));
        var cells = states.stream().map(state -> new Cell<Object>(null, state)).toList();
        assertThat(Cells.join(null, cells, (values, known) -> values).done().failure())
                .isSameAs(one);
    }

    @Test
    void onAFullPoolTasksWaitAndThatIsSaidOnce() throws Exception {
        var reports = new ConcurrentLinkedQueue<String>();
        var home = new Home("test", new ThreadLimits(2, 3, reports::add));
        try {
            var three = new CyclicBarrier(3);
            for (int i = 0; i < 9; i++) {
                Cells.blocking(home, three::await, Errand.UNNAMED);
            }
            home.awaitQuiet(new Watch(Duration.ofMinutes(1), Duration.ZERO, new Watch.Listener() {}));
            assertThat(home.unreadFailures()).isEmpty();
            assertThat(reports)
                    .singleElement()
                    .asString()
                    .contains("all 3 threads")
                    .contains("kiln.blockingThreads");
        } finally {
            home.stop();
        }
    }
}
