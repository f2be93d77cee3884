package dev.kiln.runtimetest.stress;

import dev.kiln.runtime.Context;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtimetest.FakeMonitor;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What is run in a process of its own: ends with exit code 0, or with a text that says what went wrong. */
public final class Stress {
    private static final int OUTPUTS = 1_000_000;
    private static final int DEEP = 12_000;
    private static final int PROGRAMS = 1_000;
    private static final int AT_ONCE = 50;
    private static final int CANCELLED = 40;

    private Stress() {}

    /** Takes the name of what to do, and a seed. */
    public static void main(String[] args) throws Exception {
        long seed = Long.parseLong(args[1]);
        System.out.println(
                args[0] + ", seed " + seed + ", " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                        + Runtime.version().feature());
        var clock = Executors.newSingleThreadScheduledExecutor(code -> new Thread(code, "clock"));
        try {
            switch (args[0]) {
                case "graph" -> graph(seed, OUTPUTS, clock);
                case "cancelled" -> cancelled(seed, clock);
                case "programs" -> programs(seed, clock);
                default -> throw new IllegalArgumentException(args[0]);
            }
        } finally {
            clock.shutdownNow();
        }
        noThreadIsLeft();
    }

    private static void graph(long seed, int outputs, ScheduledExecutorService clock) {
        var graph = new RandomGraph(seed, outputs + 2 * DEEP + 4, clock);
        var result = run(ctx -> {
            graph.grow(DEEP);
            graph.spread(DEEP);
            graph.mix(outputs - 2 * DEEP);
        });
        check(graph, result);
    }

    private static void check(RandomGraph graph, ProgramResult result) {
        var told =
                result.failures().stream().map(ProgramResult.Failure::message).toList();
        var expected = graph.expectedFailures();
        require(new TreeSet<>(told).equals(expected), "told of " + sample(told) + " instead of " + sample(expected));
        require(told.size() == expected.size(), "told twice: " + sample(told));
        require(
                graph.called.get() == graph.toCall,
                graph.called.get() + " functions were called instead of " + graph.toCall);
    }

    /** Ends runs at any time, from outside. */
    private static void cancelled(long seed, ScheduledExecutorService clock) throws InterruptedException {
        var random = new Random(seed);
        for (int i = 0; i < CANCELLED; i++) {
            var graph = new RandomGraph(random.nextLong(), 30_000, clock);
            var built = new CountDownLatch(1);
            var result = new AtomicReference<ProgramResult>();
            var run = new Thread(
                    () -> result.set(run(ctx -> {
                        graph.grow(5_000);
                        built.countDown();
                        graph.mix(20_000);
                    })),
                    "runner");
            run.start();
            built.await();
            clock.schedule(run::interrupt, random.nextInt(20_000), TimeUnit.MICROSECONDS);
            run.join();
            var messages = result.get().failures().stream()
                    .map(ProgramResult.Failure::message)
                    .toList();
            if (!messages.contains("the run was cancelled")) {
                check(graph, result.get());
            }
        }
    }

    private static void programs(long seed, ScheduledExecutorService clock) throws InterruptedException {
        var random = new Random(seed);
        var left = new ArrayList<WeakReference<Context>>();
        for (int i = 0; i < PROGRAMS; i++) {
            left.add(program(random.nextLong(), clock));
        }
        var at = new ArrayList<Thread>();
        var failures = new ArrayList<Throwable>();
        for (int i = 0; i < AT_ONCE; i++) {
            var own = random.nextLong();
            var thread = new Thread(() -> {
                var context = program(own, clock);
                synchronized (left) {
                    left.add(context);
                }
            });
            thread.setUncaughtExceptionHandler((where, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            thread.start();
            at.add(thread);
        }
        for (Thread thread : at) {
            thread.join();
        }
        require(failures.isEmpty(), "failed: " + failures);
        require(left.size() == PROGRAMS + AT_ONCE, "only " + left.size() + " programs ended");
        requireNothingBound();
        noThreadIsLeft();
        collected(left);
    }

    private static WeakReference<Context> program(long seed, ScheduledExecutorService clock) {
        var context = new AtomicReference<WeakReference<Context>>();
        var graph = new RandomGraph(seed, 300, clock);
        var result = run(ctx -> {
            context.set(new WeakReference<>(ctx));
            graph.grow(50);
            graph.spread(50);
            graph.mix(100);
            ctx.executor(code -> clock.execute(code)).execute(() -> Output.of(1).apply(v -> v));
        });
        check(graph, result);
        return context.get();
    }

    private static ProgramResult run(Kiln.Body body) {
        var monitor = new FakeMonitor();
        return Kiln.program(body).run(monitor.deployment(), monitor);
    }

    private static void requireNothingBound() {
        try {
            Output.blocking(() -> 1);
        } catch (IllegalStateException e) {
            return;
        }
        throw new AssertionError("a program is still bound to " + Thread.currentThread());
    }

    private static void noThreadIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("kiln")) {
                thread.join(TimeUnit.SECONDS.toMillis(30));
                require(!thread.isAlive(), thread + " is left: " + List.of(thread.getStackTrace()));
            }
        }
    }

    private static void collected(List<WeakReference<Context>> programs) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (programs.stream().anyMatch(program -> program.get() != null)) {
            require(System.nanoTime() < deadline, "programs that ended are still in memory");
            System.gc();
        }
    }

    private static String sample(Collection<String> texts) {
        return texts.size() + " " + texts.stream().sorted().limit(5).toList();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
