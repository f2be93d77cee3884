package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.Deferred;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.Waiting;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Names and limits of what a program waits for. */
@Timeout(60)
class WaitingTest {
    private static final Waiting SHORT = Waiting.on("inventory").atMost(Duration.ofMillis(2));
    private static final Waiting LONG = Waiting.on("inventory").atMost(Duration.ofDays(500_000));

    private final FakeMonitor monitor = new FakeMonitor();

    @Test
    void aCallThatTakesTooLongIsInterruptedAndFailsWithItsNameAndLine() {
        var interrupted = new CountDownLatch(1);
        var result = monitor.run(ctx -> Output.blocking(
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return 1;
                },
                SHORT));
        assertThat(result.failures()).singleElement().satisfies(f -> {
            assertThat(f.message()).isEqualTo("'inventory' took longer than 2 ms, and was given up");
            assertThat(f.source().orElseThrow()).startsWith("WaitingTest.java:");
        });
        assertThat(interrupted).satisfies(CountDownLatch::await);
    }

    @Test
    void aCallThatHeedsNoInterruptionHoldsUpNobody() {
        var over = new AtomicBoolean();
        var result = monitor.run(ctx -> {
            var late = Output.of("secret argument")
                    .asSecret()
                    .applyBlocking(
                            v -> {
                                while (!over.get()) {
                                    Thread.onSpinWait();
                                }
                                return "too late";
                            },
                            SHORT);
            ctx.export("it", late.recover(f -> f instanceof TimeoutException ? "in time" : "?"));
        });
        over.set(true);
        assertThat(result.failures()).isEmpty();
        assertThat(PropertyTexts.of(monitor.stackOutputs())).isEqualTo("{it=secret(in time)}");
    }

    @Test
    void onlyTheLateCallIsInterrupted() {
        var result = monitor.run(ctx -> {
            for (int i = 0; i < 300; i++) {
                var waiting = Waiting.on("call").atMost(Duration.ofNanos(200_000));
                Output.blocking(() -> 1, waiting).recover(f -> 2).applyBlocking(v -> {
                    if (Thread.interrupted()) {
                        throw new IllegalStateException("interrupted");
                    }
                    return v;
                });
            }
        });
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void whatComesInTimeIsWhatItIs() {
        var result = monitor.run(ctx -> {
            var late = Output.<Integer>deferred(LONG);
            new Thread(() -> late.resolve(4)).start();
            ctx.export(
                    "it",
                    Output.list(
                            Output.blocking(() -> 1, LONG),
                            Output.of(2).applyBlocking(v -> v, LONG),
                            Output.of(CompletableFuture.completedFuture(3), LONG),
                            late.output(),
                            Output.of(5).applyAsync(CompletableFuture::completedFuture, LONG)));
        });
        assertThat(result.failures()).isEmpty();
        assertThat(PropertyTexts.of(monitor.stackOutputs())).isEqualTo("{it=[1, 2, 3, 4, 5]}");
    }

    @Test
    void stagesAndDeferredOutputsHaveLimitsToo() {
        var never = new CompletableFuture<Integer>();
        var result = monitor.run(ctx -> {
            ctx.export("of", Output.of(never, SHORT));
            ctx.export("async", Output.of(1).applyAsync(v -> never, SHORT));
            ctx.export("deferred", Output.<Integer>deferred(SHORT).output());
        });
        assertThat(result.failures()).hasSize(3).allSatisfy(f -> {
            assertThat(f.message()).contains("'inventory' took longer than 2 ms");
            assertThat(f.source().orElseThrow()).startsWith("WaitingTest.java:");
        });
    }

    @Test
    void aValueThatComesAfterItsTimeChangesNothing() {
        var stage = new CompletableFuture<String>();
        var deferred = new AtomicReference<Deferred<String>>();
        var result = monitor.run(ctx -> {
            deferred.set(Output.deferred(SHORT));
            Output.list(
                            Output.of(stage, SHORT).recover(f -> "late"),
                            deferred.get().output().recover(f -> "late"))
                    .tap(values -> {
                        stage.complete("x");
                        deferred.get().resolve("x");
                        ctx.export("it", values);
                    });
        });
        assertThat(result.failures()).isEmpty();
        assertThat(PropertyTexts.of(monitor.stackOutputs())).isEqualTo("{it=[late, late]}");
    }

    @Test
    void aNameIsNotBlankAndATimeIsMoreThanZero() {
        assertThatThrownBy(() -> Waiting.on(" ")).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> Waiting.on("x").atMost(Duration.ZERO))
                .hasMessageContaining("'x' must be more than zero");
    }
}
