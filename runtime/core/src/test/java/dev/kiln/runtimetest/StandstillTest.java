package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.InvokeOptions;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.Runs;
import dev.kiln.runtime.Waiting;
import dev.kiln.runtime.monitor.FunctionReply;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.typed.Decoders;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes long is named, and what stands still for too long ends, with a patience that a test can wait for. */
@Timeout(60)
class StandstillTest {
    /** Tells, by completing a future, that a message came which says {@code awaited}. */
    private static final class Impatient extends FakeMonitor {
        final CompletableFuture<String> told = new CompletableFuture<>();
        private final String awaited;

        Impatient(String awaited) {
            this.awaited = awaited;
        }

        @Override
        public void log(LogMessage message) {
            super.log(message);
            if (message.text().contains(awaited)) {
                told.complete("at last");
            }
        }

        @Override
        ProgramResult run(Kiln.Body body) {
            return Runs.impatient(this, Duration.ofMillis(4), body);
        }

        /** What the message says that came. */
        String message() {
            return messages().stream()
                    .filter(text -> text.contains(awaited))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatSomebodyElseMustCompleteIsNamedAndTheRunGoesOn() {
        var monitor = new Impatient("must complete: Output.of at StandstillTest.java:");
        var result = monitor.run(ctx -> ctx.export("it", Output.of(monitor.told)));
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.message()).startsWith("nothing has moved for ");
        assertThat(monitor.stackOutput("it")).hasToString("TextValue[value=at last]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStageOfAFunctionIsNamedByTheClassOfTheFunctionOrByItsName(boolean named) {
        var monitor = new Impatient(named ? "'the oracle' (Output.applyAsync in " : "Output.applyAsync in ");
        var result = monitor.run(ctx -> {
            if (named) {
                Output.of(1).applyAsync(v -> monitor.told, Waiting.on("the oracle"));
            } else {
                Output.of(1).applyAsync(v -> monitor.told);
            }
        });
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.message()).contains(" in " + StandstillTest.class.getName());
    }

    @Test
    void aFunctionThatNeverEndsIsNamedWithItsLineAndOthersGoOn() {
        var goesOn = new CompletableFuture<Integer>();
        var monitor = new Impatient("a function at StandstillTest.java:");
        var result = monitor.run(ctx -> {
            Output.of(1).apply(v -> {
                while (!monitor.told.isDone() || !goesOn.isDone()) {
                    Thread.onSpinWait();
                }
                return v;
            });
            Output.of(2).apply(v -> v + 1).tap(goesOn::complete);
        });
        assertThat(result.failures()).isEmpty();
        assertThat(goesOn).isCompletedWithValue(3);
        assertThat(monitor.message()).startsWith("still running after ");
    }

    @Test
    void aCallThatBlocksIsNamedWithWhereItWasMadeAndWhereItIs() {
        var monitor = new Impatient("'inventory' (Output.blocking at StandstillTest.java:");
        var result = monitor.run(ctx -> Output.blocking(() -> monitor.told.get(), Waiting.on("inventory")));
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.message()).containsPattern("StandstillTest.java:\\d+\\), now at StandstillTest.java:\\d+");
    }

    @Test
    void aTaskThatWasHandedOutAndNobodyRunsIsNamed() {
        var monitor = new Impatient("ctx.wrap at StandstillTest.java:");
        var result = monitor.run(ctx -> monitor.told.thenRun(ctx.wrap(() -> {})));
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.message()).contains("which has not begun");
    }

    @Test
    void aProvidersFunctionThatTakesLongIsNamed() {
        var monitor = new Impatient("test:index:f");
        monitor.onInvoke = request ->
                monitor.told.thenApply(v -> new FunctionReply(request.arguments(), List.of(), false, Set.of()));
        var result = monitor.run(ctx -> Kiln.invoke(
                Thing.PACKAGE, "test:index:f", new Thing.Args().text("x"), InvokeOptions.NONE, Decoders.ANY));
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void aStandstillEndsTheRunWhereItIsToldTo() {
        var monitor = new Impatient("never");
        monitor.stallTimeout = Optional.of(Duration.ofMillis(1_500));
        var interrupted = new CountDownLatch(1);
        var result = monitor.run(ctx -> {
            Output.of(new CompletableFuture<String>(), Waiting.on("a reply"));
            Output.of(1).apply(v -> {
                try {
                    new CountDownLatch(1).await();
                } finally {
                    interrupted.countDown();
                }
                return v;
            });
            ctx.export("kept", "x");
        });
        assertThat(result.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .contains("stall timeout")
                        .contains("'a reply' (Output.of at StandstillTest.java:")
                        .contains("a function at StandstillTest.java:"));
        assertThat(interrupted).satisfies(CountDownLatch::await);
    }
}
