package dev.kiln.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import dev.kiln.runtime.cell.Ambient;
import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.cell.ThreadLimits;
import dev.kiln.runtime.cell.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random expressions come to what the model says, in whatever order and on whatever threads their leaves complete.
 * QuickTheories prints the seed of a failure, and finds a small one.
 */
@Timeout(300)
class ExpressionsTest {
    private static final ThreadLimits LIMITS = new ThreadLimits(4, 4, text -> {});

    @Test
    void anExpressionMeansTheSameInAnyOrderOfCompletion() {
        check(400);
    }

    @Test
    @Tag("slow")
    void soDoManyExpressions() {
        check(20_000);
    }

    private static void check(int examples) {
        qt().withExamples(examples)
                .forAll(
                        lists().of(integers().between(0, Expression.Operation.values().length * 64 - 1))
                                .ofSizeBetween(1, 24),
                        longs().all())
                .checkAssert((numbers, order) -> {
                    var expression = Expression.of(numbers);
                    assertThat(computed(expression, new Random(order)))
                            .as(expression.toString())
                            .isEqualTo(expression.meaning());
                });
    }

    private static Meaning computed(Expression expression, Random random) {
        var home = new Home("test", LIMITS);
        try {
            var late = new ArrayList<Runnable>();
            var output = built(home, expression, late);
            Collections.shuffle(late, random);
            var half = random.nextInt(late.size() + 1);
            var others = CompletableFuture.runAsync(() -> run(late.subList(0, half)), ForkJoinPool.commonPool());
            run(late.subList(half, late.size()));
            others.join();
            home.awaitQuiet(new Watch(Duration.ofMinutes(1), Duration.ZERO, new Watch.Listener() {}));
            return Meaning.of(output.cell.done());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            home.stop();
        }
    }

    private static Output<Object> built(Home home, Expression expression, List<Runnable> late) {
        var before = Ambient.bind(home);
        try {
            return expression.output(late);
        } finally {
            Ambient.bind(before);
        }
    }

    private static void run(List<Runnable> all) {
        all.forEach(Runnable::run);
    }
}
