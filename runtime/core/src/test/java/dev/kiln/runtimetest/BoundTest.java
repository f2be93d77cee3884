package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.Runs;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.ProgramResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bound on the number of threads, as there is before Java 21, is never the reason for a deadlock. */
@Timeout(60)
class BoundTest {
    private static final int LIMIT = 8;

    private final CountDownLatch told = new CountDownLatch(1);
    private final FakeMonitor monitor = new FakeMonitor() {
        @Override
        public void log(LogMessage message) {
            super.log(message);
            told.countDown();
        }
    };

    private ProgramResult run(Duration patience, Kiln.Body body) {
        return Runs.bounded(monitor, patience, LIMIT, body);
    }

    @Test
    void functionsThatWaitForOutputsLeaveTheirPlaceToThoseThatCanGoOn() {
        var ended = new AtomicInteger();
        var result = run(Duration.ofMinutes(1), ctx -> {
            for (int i = 0; i < 4 * LIMIT; i++) {
                var late = Output.<Integer>deferred();
                Output.of(i).apply(v -> {
                    var value = late.output().toFuture().join();
                    ended.incrementAndGet();
                    return value;
                });
                Output.of(i).tap(late::resolve);
            }
        });
        assertThat(result.failures()).isEmpty();
        assertThat(ended).hasValue(4 * LIMIT);
    }

    @Test
    void whereAllThreadsStandStillAndOthersWaitMoreAreStartedAndThatIsSaid() {
        var result = run(Duration.ofMillis(4), ctx -> {
            var open = new CountDownLatch(1);
            for (int i = 0; i < 5 * LIMIT; i++) {
                Output.of(i).tap(v -> {
                    try {
                        open.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
            Output.of(1).tap(v -> open.countDown());
        });
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.messages()).anyMatch(text -> text.contains("as many threads again are started"));
    }

    @Test
    void aFullBoundOnBlockingCallsLetsApplyGoOn() {
        var result = run(Duration.ofMinutes(1), ctx -> {
            var open = new CountDownLatch(1);
            for (int i = 0; i < 3 * LIMIT; i++) {
                Output.blocking(() -> {
                    open.await();
                    return 1;
                });
            }
            Output.of(1)
                    .apply(v -> {
                        told.await();
                        return v;
                    })
                    .tap(v -> open.countDown());
        });
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.messages())
                .singleElement()
                .asString()
                .contains("all 8 threads of kiln-blocking are busy", "kiln.blockingThreads");
    }

    @Test
    void functionsThatWaitForEachOtherFailAtOnceWithTheirLines() {
        var result = run(Duration.ofMinutes(1), ctx -> {
            var other = new CompletableFuture<Output<Integer>>();
            var one = Output.of(1).apply(v -> other.get().toFuture().join());
            other.complete(Output.of(2).apply(v -> one.toFuture().join()));
        });
        assertThat(result.failures()).isNotEmpty().allSatisfy(f -> {
            assertThat(f.message())
                    .contains("waits for an output that cannot come")
                    .containsPattern("BoundTest.java:\\d+, BoundTest.java:\\d+");
            assertThat(f.source().orElseThrow()).startsWith("BoundTest.java:");
        });
    }

    @Test
    void aProgramMayWaitForItsOwnOutputs() {
        var result = run(Duration.ofMinutes(1), ctx -> {
            var one = Output.blocking(() -> 1).apply(v -> v + 1);
            try {
                ctx.export("it", one.toFuture().get());
                Output.of(1)
                        .apply(v -> {
                            throw new IllegalStateException("told");
                        })
                        .toFuture()
                        .get();
            } catch (ExecutionException e) {
                ctx.export("failure", e.getCause().getMessage());
            }
        });
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.stackOutput("it")).hasToString("NumberValue[value=2.0]");
        assertThat(monitor.stackOutput("failure")).hasToString("TextValue[value=told]");
    }
}
