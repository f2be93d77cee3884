package dev.kiln.runtime.benchmarks;

import com.pulumi.core.internal.Internal;
import dev.kiln.runtime.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One operation of 100,000: a link of a chain, one of those that {@code all} joins, a callback that gets a thread. Sampled,
 * since on a machine with other work the lowest and the middle say more than the mean.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms4g", "-Xmx4g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ApplyBenchmark {
    private static final int LINKS = 100_000;

    /** A chain on a value that is there from the start. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public void chain() {
        Programs.run(ctx -> {
            Output<Integer> end = Output.of(0);
            for (int i = 0; i < LINKS; i++) {
                end = end.apply(v -> v + 1);
            }
        });
    }

    /** A chain on a value that comes when the whole chain stands. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public void lateChain() {
        Programs.run(ctx -> {
            var start = Output.<Integer>deferred();
            var end = start.output();
            for (int i = 0; i < LINKS; i++) {
                end = end.apply(v -> v + 1);
            }
            start.resolve(0);
        });
    }

    /** Many joined into one. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public void all() {
        Programs.run(ctx -> {
            List<Output<Integer>> outputs = new ArrayList<>(LINKS);
            for (int i = 0; i < LINKS; i++) {
                outputs.add(Output.of(i));
            }
            Output.all(outputs);
        });
    }

    /** Many that come late, joined into one before they do. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public void lateAll() {
        Programs.run(ctx -> {
            var start = Output.<Integer>deferred();
            List<Output<Integer>> outputs = new ArrayList<>(LINKS);
            for (int i = 0; i < LINKS; i++) {
                outputs.add(start.output().apply(v -> v + 1));
            }
            Output.all(outputs);
            start.resolve(0);
        });
    }

    /** Many callbacks on one value, each of which gets a thread. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public void fanOut() {
        Programs.run(ctx -> {
            var start = Output.<Integer>deferred();
            for (int i = 0; i < LINKS; i++) {
                start.output().apply(v -> v + 1);
            }
            start.resolve(0);
        });
    }

    /** The JDK's futures: a chain on a value that comes when the whole chain stands. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public Integer futureLateChain() {
        var start = new CompletableFuture<Integer>();
        var end = start;
        for (int i = 0; i < LINKS; i++) {
            end = end.thenApply(v -> v + 1);
        }
        start.complete(0);
        return end.join();
    }

    /** The JDK's futures: many joined into one. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public Object futureAll() {
        var all = new CompletableFuture<?>[LINKS];
        for (int i = 0; i < LINKS; i++) {
            all[i] = CompletableFuture.completedFuture(i);
        }
        CompletableFuture.allOf(all).join();
        List<Object> values = new ArrayList<>(LINKS);
        for (CompletableFuture<?> each : all) {
            values.add(each.join());
        }
        return values;
    }

    /** The JDK's futures: many callbacks on one value, each handed to a pool of two threads. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public Object futureFanOut() {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var start = new CompletableFuture<Integer>();
            var all = new CompletableFuture<?>[LINKS];
            for (int i = 0; i < LINKS; i++) {
                all[i] = start.thenApplyAsync(v -> v + 1, pool);
            }
            start.complete(0);
            return CompletableFuture.allOf(all).join();
        } finally {
            pool.shutdown();
        }
    }

    /** The JDK's futures, for comparison: a chain on a value that is there, each link run in place. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public Integer futureChain() {
        var end = CompletableFuture.completedFuture(0);
        for (int i = 0; i < LINKS; i++) {
            end = end.thenApply(v -> v + 1);
        }
        return end.join();
    }

    /** The ecosystem's own Java SDK, for comparison: a chain on a value that is there. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public Object peerChain() {
        var end = com.pulumi.core.Output.of(0);
        for (int i = 0; i < LINKS; i++) {
            end = end.applyValue(v -> v + 1);
        }
        return Internal.of(end).getDataAsync().join();
    }

    /** The ecosystem's own Java SDK: a chain on a value that comes when the whole chain stands. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public Object peerLateChain() {
        var start = new CompletableFuture<Integer>();
        var end = com.pulumi.core.Output.of(start);
        for (int i = 0; i < LINKS; i++) {
            end = end.applyValue(v -> v + 1);
        }
        start.complete(0);
        return Internal.of(end).getDataAsync().join();
    }

    /** The ecosystem's own Java SDK: many joined into one. */
    @Benchmark
    @OperationsPerInvocation(LINKS)
    public Object peerAll() {
        List<com.pulumi.core.Output<Integer>> outputs = new ArrayList<>(LINKS);
        for (int i = 0; i < LINKS; i++) {
            outputs.add(com.pulumi.core.Output.of(i));
        }
        return Internal.of(com.pulumi.core.Output.all(outputs)).getDataAsync().join();
    }
}
