package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.KilnOptions;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.monitor.ProgramResult;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program on threads of the user's own. */
@Timeout(60)
class ExecutorTest {
    private final FakeMonitor monitor = new FakeMonitor();

    private ProgramResult run(Executor executor, Kiln.Body body) {
        return Kiln.program(KilnOptions.NONE.executor(executor), body).run(monitor.deployment(), monitor);
    }

    @Test
    void allFunctionsRunOnItsThreadsWhichAreGivenBack() throws Exception {
        var pool = Executors.newFixedThreadPool(3, code -> new Thread(code, "mine"));
        try {
            var names = ConcurrentHashMap.<String>newKeySet();
            var result = run(pool, ctx -> {
                names.add(Thread.currentThread().getName());
                var thing = new Thing("a", a -> a.text("x"));
                thing.text().apply(v -> names.add(Thread.currentThread().getName()));
                for (int i = 0; i < 1_000; i++) {
                    Output.blocking(() -> names.add(Thread.currentThread().getName()))
                            .apply(v -> names.add(Thread.currentThread().getName()));
                }
            });
            assertThat(result.failures()).isEmpty();
            assertThat(names).containsExactly("mine");
            var free = new CountDownLatch(3);
            for (int i = 0; i < 3; i++) {
                pool.execute(() -> {
                    free.countDown();
                    try {
                        free.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
            }
            free.await();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void oneThreadIsEnough() {
        var pool = Executors.newSingleThreadExecutor();
        try {
            assertThat(run(pool, ctx -> {
                                var sum = Output.of(0);
                                for (int i = 0; i < 10_000; i++) {
                                    sum = Output.all(sum.apply(v -> v + 1), Output.blocking(() -> 1), Integer::sum);
                                }
                                ctx.export("sum", sum);
                            })
                            .failures())
                    .isEmpty();
        } finally {
            pool.shutdown();
        }
        assertThat(monitor.stackOutput("sum")).hasToString("NumberValue[value=20000.0]");
    }

    @Test
    void aForkJoinPoolIsTakenForThreadsOfItsOwn() {
        var pool = new ForkJoinPool(2);
        try {
            assertThat(run(pool, ctx -> {
                                for (int i = 0; i < 1_000; i++) {
                                    Output.of(i).apply(v -> v).apply(v -> v);
                                }
                            })
                            .failures())
                    .isEmpty();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatARefusedTaskWasToRunWaitsForTheThreadsThatThereAreAndThatIsSaid() {
        var pool = new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        try {
            var ran = ConcurrentHashMap.<Integer>newKeySet();
            assertThat(run(pool, ctx -> {
                                for (int i = 0; i < 1_000; i++) {
                                    Output.of(i).apply(ran::add);
                                }
                            })
                            .failures())
                    .isEmpty();
            assertThat(ran).hasSize(1_000);
            assertThat(monitor.messages()).allMatch(text -> text.contains("refused a task"));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void anExecutorThatGivesNoThreadFailsTheRun() {
        var pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.shutdown();
        assertThat(run(pool, ctx -> {}).failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("refused a task (java.util.concurrent.Rejected"));
    }

    @Test
    void anExecutorWithoutThreadsOfItsOwnIsRefused() {
        assertThat(run(Runnable::run, ctx -> {}).failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("on the thread that hands it over"));
    }
}
