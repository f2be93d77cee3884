package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.Output;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.value.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads the user's functions run on, and that none waits for another. */
@Timeout(60)
class ThreadsTest {
    private final FakeMonitor monitor = new FakeMonitor();

    @Test
    void functionsRunOnThreadsOfTheProgramAlone() {
        var names = ConcurrentHashMap.<String>newKeySet();
        var future = new CompletableFuture<String>();
        var registration = new CompletableFuture<Registration>();
        monitor.onRegister = request -> registration;
        var result = monitor.run(ctx -> {
            Output.of(future).apply(v -> names.add(Thread.currentThread().getName()));
            var thing = new Thing("a", a -> a.text("x"));
            thing.text().apply(v -> names.add(Thread.currentThread().getName()));
            thing.text()
                    .toFuture()
                    .thenAccept(v -> names.add(Thread.currentThread().getName()));
            new Thread(() -> future.complete("x"), "user").start();
            var state = PropertyValue.MapValue.of(Map.of("text", PropertyValue.of("x")));
            new Thread(() -> registration.complete(monitor.answer(monitor.request("a"), state)), "engine").start();
            Output.blocking(() -> names.add(Thread.currentThread().getName()));
            Output.of(CompletableFuture.supplyAsync(() -> 1))
                    .applyAsync(CompletableFuture::completedFuture)
                    .apply(v -> names.add(Thread.currentThread().getName()));
        });
        assertThat(result.failures()).isEmpty();
        assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("kiln"));
    }

    @Test
    void aValuesOwnTextIsMadeOnAThreadOfTheProgram() {
        var names = ConcurrentHashMap.<String>newKeySet();
        var future = new CompletableFuture<Object>();
        var value = new Object() {
            @Override
            public String toString() {
                names.add(Thread.currentThread().getName());
                return "text";
            }
        };
        var result = monitor.run(ctx -> {
            ctx.export("concat", Output.concat("a ", Output.of(future)));
            ctx.export("format", Output.format("a %s", Output.of(future)));
            new Thread(() -> future.complete(value), "user").start();
        });
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.stackOutput("concat")).isEqualTo(PropertyValue.of("a text"));
        assertThat(monitor.stackOutput("format")).isEqualTo(PropertyValue.of("a text"));
        assertThat(names).isNotEmpty().allMatch(name -> name.startsWith("kiln"));
    }

    @Test
    void aFunctionNeverRunsInsideTheCallOfApply() {
        var lock = new Object();
        var order = new ArrayList<String>();
        monitor.run(ctx -> {
            synchronized (lock) {
                Output.of(1).apply(v -> {
                    synchronized (lock) {
                        return order.add("function");
                    }
                });
                order.add("after the call");
            }
        });
        assertThat(order).containsExactly("after the call", "function");
    }

    @Test
    void blockedFunctionsDelayNobody() {
        final int many = 40;
        assertThat(monitor.run(ctx -> {
                            var all = new CyclicBarrier(many);
                            var source = Output.of(1);
                            for (int i = 0; i < many; i++) {
                                source.apply(v -> all.await());
                            }
                        })
                        .failures())
                .isEmpty();
    }

    @Test
    void aBlockedDependantDelaysNoSibling() {
        assertThat(monitor.run(ctx -> {
                            var open = new CountDownLatch(1);
                            var source = Output.blocking(() -> 1);
                            source.apply(v -> {
                                open.await();
                                return v;
                            });
                            source.apply(v -> v).apply(v -> {
                                open.countDown();
                                return v;
                            });
                        })
                        .failures())
                .isEmpty();
    }

    @Test
    void tasksPastTheLimitWaitAndAreAllRun() {
        var ran = ConcurrentHashMap.<Integer>newKeySet();
        monitor.run(ctx -> {
            for (int i = 0; i < 2_000; i++) {
                int number = i;
                Output.blocking(() -> ran.add(number));
            }
        });
        assertThat(ran).hasSize(2_000);
    }

    @Test
    void aThreadWithoutAProgramIsToldHowToGetOne() throws Exception {
        assertThatThrownBy(() -> new Thing("a", a -> a.text("x")))
                .hasMessageContaining("'a' (test:index:Thing)")
                .hasMessageContaining("ctx.executor")
                .hasMessageContaining("ctx.wrap");
        assertThatThrownBy(() -> Output.of(1).apply(v -> v)).hasMessageContaining("ctx.wrap");
    }

    @Test
    void aProgramIsCarriedToOtherThreadsAndTakenOffAgain() {
        var after = new AtomicReference<Throwable>();
        var pool = Executors.newSingleThreadExecutor();
        try {
            var result = monitor.run(ctx -> {
                var done = CompletableFuture.runAsync(() -> new Thing("a", a -> a.text("x")), ctx.executor(pool));
                done.thenRunAsync(
                                () -> {
                                    try {
                                        new Thing("b", a -> a.text("x"));
                                    } catch (IllegalStateException e) {
                                        after.set(e);
                                    }
                                },
                                pool)
                        .get();
                pool.submit(ctx.wrap(() -> new Thing("c", a -> a.text("x")))).get();
            });
            assertThat(result.failures()).isEmpty();
        } finally {
            pool.shutdown();
        }
        assertThat(after.get()).hasMessageContaining("works for none");
        assertThat(monitor.registered.stream().map(r -> r.name())).containsExactly("test-dev", "a", "c");
    }

    @Test
    void twoProgramsInOneProcessNeverMeet() throws Exception {
        var other = new FakeMonitor();
        var both = new CyclicBarrier(2);
        var runs = Executors.newFixedThreadPool(2);
        try {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (FakeMonitor each : List.of(monitor, other)) {
                all.add(runs.submit(() -> each.run(ctx -> {
                    both.await();
                    Output.of(each == monitor ? "one" : "two").apply(v -> new Thing(v, a -> a.text("x")));
                })));
            }
            for (var run : all) {
                run.get(30, TimeUnit.SECONDS);
            }
        } finally {
            runs.shutdown();
        }
        assertThat(monitor.registered.stream().map(r -> r.name())).containsExactly("test-dev", "one");
        assertThat(other.registered.stream().map(r -> r.name())).containsExactly("test-dev", "two");
    }

    @Test
    void anInterruptedRunInterruptsWhatItStarted() throws Exception {
        var interrupted = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        var results = new AtomicReference<Object>();
        var run = new Thread(() -> results.set(monitor.run(ctx -> Output.blocking(() -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return 1;
        }))));
        run.start();
        started.await();
        run.interrupt();
        interrupted.await();
        run.join();
        assertThat(results.get().toString()).contains("cancelled");
    }

    @Test
    void theRunWaitsForTasksOnThreadsOfTheUsersAndTellsOfTheirFailures() {
        var result = monitor.run(ctx -> {
            var begun = new CountDownLatch(1);
            new Thread(ctx.wrap(() -> {
                        try {
                            begun.await();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        Output.of("late").apply(v -> new Thing(v, a -> a.text("x")));
                    }))
                    .start();
            Output.of(1).tap(v -> begun.countDown());
            ctx.executor(code -> new Thread(() -> {
                                try {
                                    code.run();
                                } catch (IllegalStateException e) {
                                    // A thread of the user's may do with it what it likes.
                                }
                            })
                            .start())
                    .execute(() -> {
                        throw new IllegalStateException("far away");
                    });
        });
        assertThat(monitor.registered.stream().map(r -> r.name())).containsExactly("test-dev", "late");
        assertThat(result.failures()).singleElement().satisfies(f -> {
            assertThat(f.message()).isEqualTo("far away");
            assertThat(f.source().orElseThrow()).startsWith("ThreadsTest.java:");
        });
    }

    @Test
    void aTaskThatAnExecutorRefusesIsNotWaitedFor() {
        var pool = Executors.newSingleThreadExecutor();
        pool.shutdown();
        assertThat(monitor.run(ctx -> ctx.executor(pool).execute(() -> {})).failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).startsWith("RejectedExecutionException"));
    }

    @Test
    void aResourceThatComesAfterTheEndIsRefused() {
        var late = new AtomicReference<Runnable>();
        monitor.run(ctx -> {
            late.set(ctx.wrap(() -> {
                new Thing("late", a -> a.text("x"));
            }));
            ctx.wrap(late.get()).run();
        });
        assertThatThrownBy(() -> late.get().run())
                .hasMessageContaining("'late'")
                .hasMessageContaining("comes too late: the run that it would belong to has ended");
    }

    @Test
    void anOutputKeptFromAnEarlierRunSaysSo() {
        var kept = new AtomicReference<Output<String>>();
        monitor.run(ctx -> kept.set(Output.of("x").apply(v -> v)));
        assertThat(new FakeMonitor()
                        .run(ctx -> ctx.export("x", kept.get().apply(v -> v + "y")))
                        .failures())
                .isEmpty();
        assertThatThrownBy(() -> kept.get().apply(v -> v).toFuture().join()).hasMessageContaining("has ended");
    }

    @Test
    void aTaskThatFailedOnAnExecutorWasAlsoPrintedByItsThread() {
        var uncaught = new ConcurrentLinkedQueue<Throwable>();
        var result = new FakeMonitor().run(ctx -> {
            var thread = new AtomicReference<Thread>();
            ctx.executor(code -> {
                        var own = new Thread(code);
                        own.setUncaughtExceptionHandler((where, failure) -> uncaught.add(failure));
                        thread.set(own);
                        own.start();
                    })
                    .execute(() -> {
                        throw new IllegalStateException("no luck");
                    });
            thread.get().join();
        });

        assertThat(uncaught).isEmpty();
        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).isEqualTo("no luck"));
    }
}
