package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Output;
import dev.kiln.runtime.value.PropertyValue;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a program ends, and what it says of its failures. */
@Timeout(60)
class ProgramTest {
    private final FakeMonitor monitor = new FakeMonitor();

    @Test
    void theStackComesFirstAndItsOutputsLastAndOnce() {
        var result = monitor.run(ctx -> {
            var thing = new Thing("a", a -> a.text("x"));
            ctx.export("text", thing.text());
            ctx.export("nested", Map.of("secret", Output.secret("s"), "list", new Object[] {thing.id(), 1}));
            ctx.export("thing", thing);
        });
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.registered.element().type()).isEqualTo("pulumi:pulumi:Stack");
        assertThat(monitor.registered.element().name()).isEqualTo("test-dev");
        assertThat(PropertyTexts.of(monitor.stackOutputs()))
                .isEqualTo(
                        "{nested={list=[id-a, 1], secret=secret(s)}, text=x,"
                                + " thing={id=id-a, kind=thing, size=3, text=x, urn=urn:pulumi:dev::test::test:index:Thing::a}}");
        assertThat(monitor.outputs)
                .hasSize(1)
                .allSatisfy((urn, all) -> assertThat(all).hasSize(1));
    }

    @Test
    void aProgramEndsWhenAllThatItStartedHasEnded() {
        var ended = new AtomicBoolean();
        monitor.run(ctx -> Output.blocking(() -> 1)
                .applyAsync(v -> CompletableFuture.supplyAsync(() -> v))
                .apply(v -> {
                    Output.blocking(() -> 2)
                            .apply(w -> new Thing("late", a -> a.text("x"))
                                    .text()
                                    .tap(t -> ended.set(true))
                                    .toFuture()
                                    .isDone());
                    return v;
                }));
        assertThat(ended).isTrue();
    }

    @Test
    void aFailureOfTheBodyNamesTheUsersLine() {
        var result = monitor.run(ctx -> {
            ctx.export("before", "x");
            throw new IllegalStateException("boom");
        });
        assertThat(result.failures()).hasSize(1);
        assertThat(result.failures().get(0).message()).isEqualTo("boom");
        assertThat(result.failures().get(0).source().orElseThrow()).startsWith("ProgramTest.java:");
        assertThat(monitor.stackOutput("before")).isEqualTo(PropertyValue.of("x"));
    }

    @Test
    void aFailureThatAFutureBroughtIsToldByItsOwnWordsAndLine() {
        var result = monitor.run(ctx -> CompletableFuture.runAsync(() -> new Thing("far", a -> a.text("x")))
                .join());
        assertThat(result.failures()).singleElement().satisfies(f -> {
            assertThat(f.message()).startsWith("The resource 'far'");
            assertThat(f.source().orElseThrow()).startsWith("ProgramTest.java:");
        });
    }

    @Test
    void theKindOfAFailureIsNamedWhereItsMessageDoesNotSay() {
        var result = monitor.run(ctx -> Integer.parseInt("k"));
        assertThat(result.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).isEqualTo("NumberFormatException: For input string: \"k\""));
    }

    @Test
    void aFailureIsReportedOnceHoweverManyWaitForIt() {
        var result = monitor.run(ctx -> {
            var bad = Output.of(1).apply(v -> {
                throw new java.io.IOException("disk full");
            });
            bad.apply(v -> v);
            bad.apply(v -> v);
            new Thing("a", a -> a.text(bad));
            ctx.export("bad", bad);
            ctx.export("good", 1);
        });
        assertThat(result.failures()).hasSize(1);
        var failure = result.failures().get(0);
        assertThat(failure.message()).isEqualTo("IOException: disk full");
        assertThat(failure.subject()).contains("a (test:index:Thing)");
        assertThat(failure.source().orElseThrow()).startsWith("ProgramTest.java:");
        assertThat(monitor.registered).hasSize(1);
        assertThat(PropertyTexts.of(monitor.stackOutputs())).isEqualTo("{good=1}");
    }

    @Test
    void aFailureThatNobodyReadsFailsTheRun() {
        assertThat(monitor.run(ctx -> Output.blocking(() -> {
                            throw new IllegalStateException("unseen");
                        }))
                        .failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).isEqualTo("unseen"));
    }

    @Test
    void aRecoveredFailureIsNone() {
        assertThat(monitor.run(ctx -> Output.blocking(() -> {
                                    throw new IllegalStateException("seen");
                                })
                                .recover(f -> 1))
                        .failures())
                .isEmpty();
    }

    @Test
    void failuresAreToldInTheOrderInWhichTheyCame() {
        var result = monitor.run(ctx -> {
            var source = Output.deferred();
            source.output().apply(v -> {
                throw new IllegalStateException("first, which nobody reads");
            });
            source.resolve("x");
            ctx.export("bad", Output.of(1).apply(v -> {
                throw new IllegalStateException("second, which is exported");
            }));
        });
        assertThat(result.failures().stream().map(f -> f.message()))
                .containsExactly("first, which nobody reads", "second, which is exported");
    }

    @Test
    void aFunctionInAFunctionInAllThatThrowsIsToldOnceWithItsLine() {
        var result = monitor.run(ctx -> ctx.export(
                "all",
                Output.all(Output.blocking(() -> 1), Output.of(2), (a, b) -> a + b)
                        .applyOutput(sum -> Output.all(Output.of(sum), Output.secret("x"), (s, x) -> Output.of(s))
                                .apply(inner -> 1)
                                .apply(v -> Integer.parseInt("no number " + v)))));
        assertThat(result.failures()).singleElement().satisfies(f -> {
            assertThat(f.source().orElseThrow()).startsWith("ProgramTest.java:");
            assertThat(f.subject()).contains("the output 'all'");
        });
    }

    @Test
    void whatHasNotFailedNeedsNoRecovery() {
        monitor.run(ctx -> {
            ctx.export("done", Output.of("x").recover(f -> "recovered"));
            ctx.export("later", Output.blocking(() -> "y").recover(f -> "recovered"));
        });
        assertThat(PropertyTexts.of(monitor.stackOutputs())).isEqualTo("{done=x, later=y}");
    }

    @Test
    void aFailedStepIsTheEnginesToReport() {
        monitor.onRegister = request ->
                FakeMonitor.done(request.name().equals("c") ? monitor.answer(request) : monitor.failed(request));
        var recovered = new AtomicReference<String>();
        var result = monitor.run(ctx -> {
            var a = new Thing("a", b -> b.text("x"));
            new Thing("b", b -> b.text(a.text()));
            new Thing("c", b -> b.text("y"));
            a.text().recover(Throwable::getMessage).tap(recovered::set);
            ctx.export("a", a);
        });
        assertThat(result.failures()).isEmpty();
        assertThat(monitor.registered.stream().map(r -> r.name())).containsExactlyInAnyOrder("test-dev", "a", "b", "c");
        assertThat(monitor.request("b").inputs().get("text")).isEqualTo(PropertyValue.UNKNOWN);
        assertThat(monitor.request("b").dependencies()).hasSize(1);
        assertThat(recovered.get()).isEqualTo("a (test:index:Thing) failed");
    }

    @Test
    void anOutputOfNullIsNoRequiredArgument() {
        assertThat(monitor.run(ctx -> new Thing("a", b -> b.text(Output.of((String) null))))
                        .failures())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message()).isEqualTo("Args.text is required, but its output is null");
                    assertThat(f.subject()).contains("a (test:index:Thing)");
                    assertThat(f.source().orElseThrow()).startsWith("ProgramTest.java:");
                });
    }

    @Test
    void aFailureFromElsewhereNamesTheLineThatWaitsForIt() {
        var foreign = new java.io.IOException("refused");
        foreign.setStackTrace(new StackTraceElement[0]);
        var result = monitor.run(ctx -> {
            Output.of(CompletableFuture.failedFuture(foreign));
            Output.blocking(() -> Integer.parseInt("x"));
        });
        assertThat(result.failures())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.source().orElseThrow()).startsWith("ProgramTest.java:"));
    }

    @Test
    void anEngineThatThrowsFailsTheResource() {
        monitor.onRegister = request -> {
            throw new IllegalStateException("engine down");
        };
        assertThat(monitor.run(ctx -> new Thing("a", b -> b.text("x"))).failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).isEqualTo("engine down"));
    }

    @Test
    void aRefusedResourceIsNamed() {
        monitor.onRegister = request -> CompletableFuture.failedFuture(new IllegalStateException("two with one URN"));
        assertThat(monitor.run(ctx -> new Thing("a", b -> b.text("x"))).failures())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message()).isEqualTo("two with one URN");
                    assertThat(f.subject()).contains("a (test:index:Thing)");
                    assertThat(f.source()).isPresent().get().asString().startsWith("ProgramTest.java:");
                });
    }

    @Test
    void anOutputThatWaitsForItselfFailsAtOnce() {
        var result = monitor.run(ctx -> {
            var self = new AtomicReference<Output<Integer>>();
            var set = new CountDownLatch(1);
            self.set(Output.of(1).applyOutput(v -> {
                set.await();
                return self.get().apply(w -> w + 1);
            }));
            set.countDown();
            ctx.export("self", self.get());
        });
        assertThat(result.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("waits for itself"));
    }

    @Test
    void aDeferredOutputThatNobodyResolvesFailsWithItsLine() {
        var result = monitor.run(ctx -> {
            var never = Output.<String>deferred();
            new Thing("a", b -> b.text(never.output()));
        });
        assertThat(result.failures()).singleElement().satisfies(f -> {
            assertThat(f.message())
                    .contains("Output.deferred() at ProgramTest.java:")
                    .contains("never resolved");
            assertThat(f.subject()).contains("a (test:index:Thing)");
        });
    }

    @Test
    void resourcesThatWaitForEachOtherFailAtOnce() {
        var result = monitor.run(ctx -> {
            var late = Output.<String>deferred();
            var a = new Thing("a", b -> b.text(late.output()));
            late.resolveWith(a.text());
        });
        assertThat(result.failures()).isNotEmpty();
        assertThat(result.failures().get(0).message()).contains("waits for");
    }

    @Test
    void aWrongValueFailsItsAccessorOnly() {
        monitor.onRegister = request -> FakeMonitor.done(monitor.answer(
                request,
                PropertyValue.MapValue.of(Map.of("text", PropertyValue.of("x"), "count", PropertyValue.of("y")))));
        assertThat(monitor.run(ctx -> new Thing("a", b -> b.text("x")).text()).failures())
                .isEmpty();
        assertThat(monitor.run(ctx -> new Thing("a", b -> b.text("x")).count()).failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .isEqualTo("a (test:index:Thing).count: expected a number, but it is a text"));
    }

    @Test
    void configurationIsReadByItsNamespace() {
        monitor.config = Map.of("test:n", "3", "test:on", "true", "aws:region", "eu", "test:o", "{\"a\":[1]}");
        assertThat(PropertyTexts.of(monitor.export(ctx -> Map.of(
                        "n", ctx.config().requireInt("n"),
                        "on", ctx.config().getBoolean("on"),
                        "none", ctx.config().get("none").orElse("-"),
                        "o", ctx.config().requireObject("o"),
                        "region", ctx.config("aws").requireSecret("region")))))
                .isEqualTo("{n=3, none=-, o={a=[1]}, on=true, region=secret(eu)}");
        assertThat(monitor.run(ctx -> ctx.config().require("x"))
                        .failures()
                        .get(0)
                        .message())
                .isEqualTo("the configuration 'test:x' is not set; set it with: kiln config set x VALUE");
        assertThat(monitor.run(ctx -> ctx.config().requireInt("on"))
                        .failures()
                        .get(0)
                        .message())
                .isEqualTo("the configuration 'test:on' is not a whole number");
    }
}
