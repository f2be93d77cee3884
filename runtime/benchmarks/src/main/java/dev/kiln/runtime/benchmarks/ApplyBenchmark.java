package dev.kiln.runtime.benchmarks;

import com.pulumi.core.internal.Internal;
import dev.kiln.runtime.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

/** One {@code apply}, as a link of a chain of 100,000 and as one of 100,000 that {@code all} joins. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
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
