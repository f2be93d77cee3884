package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.Output;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What outputs come to. */
class OutputTest {
    private final FakeMonitor monitor = new FakeMonitor();

    @Test
    void operationsComputeTheirValues() {
        var it = PropertyTexts.of(monitor.export(ctx -> Map.ofEntries(
                Map.entry("apply", Output.of(2).apply(v -> v + 1)),
                Map.entry("applyOutput", Output.of(2).applyOutput(v -> Output.of(v * 10))),
                Map.entry("applyAsync", Output.of(2).applyAsync(v -> CompletableFuture.supplyAsync(() -> v))),
                Map.entry("applyBlocking", Output.of("a").applyBlocking(v -> v + "b")),
                Map.entry("blocking", Output.blocking(() -> "done")),
                Map.entry("stage", Output.of(CompletableFuture.completedFuture("s"))),
                Map.entry("all", Output.all(Output.of(1), Output.of("x"), (a, b) -> b + a)),
                Map.entry("allOfMap", Output.all(Map.of("k", Output.of("v"))).apply(m -> m.get("k"))),
                Map.entry("list", Output.list(Output.of("a"), Output.of("b"))),
                Map.entry("concat", Output.concat("a", Output.of("b"), 3, Output.of(List.of("c")))),
                Map.entry("format", Output.format("%s:%d", Output.of("host"), Output.of(80))),
                Map.entry("element", Output.element(Output.of(List.of("a", "b")), 1)),
                Map.entry("entry", Output.entry(Output.of(Map.of("a", "b")), "a")),
                Map.entry("orElse", Output.orElse(Output.<String>ofNullable(null), "other")),
                Map.entry("json", Output.json(Map.of("k", List.of(Output.of("v"), 1)))),
                Map.entry("fromJson", Output.fromJson(Output.of("{\"a\":[1,true,null]}"))),
                Map.entry("tap", Output.of("t").tap(v -> {})),
                Map.entry("deep", Output.deep(List.of(Output.of("x"), Map.of("y", Output.of("z"))))))));
        assertThat(it)
                .isEqualTo("{all=x1, allOfMap=v, apply=3, applyAsync=2, applyBlocking=ab, applyOutput=20,"
                        + " blocking=done, concat=ab3[c], deep=[x, {y=z}], element=b, entry=b, format=host:80,"
                        + " fromJson={a=[1, true, null]}, json={\"k\":[\"v\",1]}, list=[a, b], orElse=other, stage=s,"
                        + " tap=t}");
    }

    @Test
    void fromInputTakesWhateverThereIs() {
        var future = new FutureTask<>(() -> "future");
        future.run();
        CompletionStage<String> stage = CompletableFuture.completedFuture("stage");
        Object hidden = Output.of("hidden");
        assertThat(PropertyTexts.of(monitor.export(ctx -> List.of(
                        Output.fromInput(Output.of("output")),
                        Output.fromInput(CompletableFuture.completedFuture("completable")),
                        Output.fromInput(stage),
                        Output.fromInput(future),
                        Output.fromInput("value"),
                        Output.fromInput(hidden)))))
                .isEqualTo("[output, completable, stage, future, value, hidden]");
    }

    @Test
    void nullIsAValue() {
        assertThat(monitor.export(ctx -> Output.of((String) null).apply(v -> v == null ? "null" : "other")))
                .isEqualTo(PropertyValue.of("null"));
    }

    @Test
    void anOutputOfAnOutputIsRefusedByTheNameOfTheRightMethod() {
        Object output = Output.of(1);
        assertThatThrownBy(() -> Output.of(output)).hasMessageContaining("Output.fromInput");
        var result = monitor.run(ctx -> Output.of(1).apply(v -> Output.of(v)));
        assertThat(result.failures().get(0).message()).contains("applyOutput");
        result = monitor.run(ctx -> Output.of(1).apply(v -> CompletableFuture.completedFuture(v)));
        assertThat(result.failures().get(0).message()).contains("applyAsync");
    }

    @Test
    void itsTextExplainsAndNeverShowsTheValue() {
        assertThat(Output.secret("hunter2").toString()).contains("apply").doesNotContain("hunter2");
    }

    @Test
    void unknownCallsNoFunctionAndKeepsSecrecyAndDependencies() {
        monitor.preview = true;
        monitor.onRegister = r -> FakeMonitor.done(monitor.answer(r, PropertyValue.MapValue.EMPTY));
        var called = new AtomicBoolean();
        var result = monitor.run(ctx -> {
            var thing = new Thing("a", a -> a.text("x"));
            var made = thing.hidden().apply(v -> {
                called.set(true);
                return v;
            });
            new Thing("b", a -> a.text(Output.concat("<", made, ">")));
        });
        assertThat(result.succeeded()).isTrue();
        assertThat(called).isFalse();
        var b = monitor.request("b");
        assertThat(b.inputs().get("text")).isEqualTo(new SecretValue(PropertyValue.UNKNOWN));
        assertThat(b.propertyDependencies().get("text")).containsExactly(FakeMonitor.urn(monitor.request("a")));
        assertThat(b.propertyDependencies().get("kind")).isEmpty();
    }

    @Test
    void aMemberOfAPartlyKnownObjectIsKnown() {
        monitor.preview = true;
        monitor.onRegister = r -> FakeMonitor.done(monitor.answer(
                r,
                PropertyValue.MapValue.of(Map.of(
                        "site",
                        PropertyValue.MapValue.of(
                                Map.of("index", PropertyValue.of("i"), "error", PropertyValue.UNKNOWN))))));
        assertThat(PropertyTexts.of(monitor.export(ctx -> {
                    var site = new Thing("a", a -> a.text("x")).site();
                    return List.of(
                            site.member(Thing.Site::index),
                            site.member(Thing.Site::error),
                            site.apply(Thing.Site::index));
                })))
                .isEqualTo("[i, ?, ?]");
    }

    @Test
    void secrecySpreadsAndEndsOnRequest() {
        assertThat(PropertyTexts.of(monitor.export(ctx -> {
                    var secret = Output.secret("s");
                    return List.of(
                            secret.apply(v -> v + "1"),
                            Output.all(Output.of("a"), secret, (a, b) -> a + b),
                            Output.concat("x", secret),
                            Output.of("p").applyOutput(v -> secret),
                            secret.unsecret());
                })))
                .isEqualTo("[secret(s1), secret(as), secret(xs), secret(s), s]");
    }

    @Test
    void recoverGetsTheFailureAndEndsIt() {
        assertThat(monitor.export(ctx -> Output.blocking(() -> {
                            throw new java.io.IOException("down");
                        })
                        .apply(v -> "never")
                        .recover(failure -> failure.getMessage())))
                .isEqualTo(PropertyValue.of("down"));
    }

    @Test
    void toFutureCompletesForCodeThatKnowsNoOutputs() {
        assertThat(monitor.export(ctx -> Output.of(Output.of("a").toFuture().thenApply(v -> v + "b"))))
                .isEqualTo(PropertyValue.of("ab"));
    }

    @Test
    void aDeferredOutputTakesOneValue() {
        assertThat(monitor.export(ctx -> {
                    var deferred = Output.<String>deferred();
                    var made = deferred.output().apply(v -> v + "!");
                    deferred.resolve().accept("x");
                    assertThatThrownBy(() -> deferred.resolve("y")).hasMessageContaining("only once");
                    return made;
                }))
                .isEqualTo(PropertyValue.of("x!"));
        assertThat(monitor.run(ctx -> {
                            var deferred = Output.<String>deferred();
                            deferred.resolveWith(Output.blocking(() -> "y"));
                            ctx.export("x", deferred.output());
                        })
                        .succeeded())
                .isTrue();
    }

    @Test
    void aStructureIsTakenAsItIsWhenItIsGiven() {
        assertThat(PropertyTexts.of(monitor.export(ctx -> {
                    var list = new ArrayList<Object>(Arrays.asList("a", Output.blocking(() -> "b"), null));
                    var deep = Output.deep(list);
                    list.clear();
                    return deep;
                })))
                .isEqualTo("[a, b, null]");
    }

    @Test
    void aStructureThatContainsItselfIsRefused() {
        var list = new ArrayList<Object>();
        list.add(list);
        assertThatThrownBy(() -> Output.deep(list)).hasMessageContaining("contains itself");
    }

    @Test
    void optionalsAreValues() {
        assertThat(monitor.export(ctx -> Output.of(Optional.of("x")))).isEqualTo(PropertyValue.of("x"));
    }

    @Test
    void chainsOfAnyLengthRunInALoop() {
        final int links = 100_000;
        assertThat(monitor.export(ctx -> {
                    var first = Output.<Integer>deferred();
                    Output<Integer> late = first.output();
                    Output<Integer> ready = Output.of(0);
                    Output<Integer> outputs = first.output();
                    Output<Integer> joined = first.output();
                    for (int i = 0; i < links; i++) {
                        late = late.apply(v -> v + 1);
                        ready = ready.apply(v -> v + 1);
                        outputs = outputs.applyOutput(v -> Output.of(v + 1));
                        joined = Output.all(joined, Output.of(1), (a, b) -> a + b);
                    }
                    first.resolve(0);
                    return List.of(late, ready, outputs, joined);
                }))
                .isEqualTo(new PropertyValue.ListValue(java.util.Collections.nCopies(4, PropertyValue.of(links))));
    }

    @Test
    void longChainsOfFailuresAndUnknownsPassWithoutTheUsersCode() {
        var result = monitor.run(ctx -> {
            Output<Integer> chain = Output.blocking(() -> {
                throw new IllegalStateException("first");
            });
            Output<Integer> inner = Output.<Integer>deferred().output();
            for (int i = 0; i < 100_000; i++) {
                chain = chain.apply(v -> v + 1);
                var last = inner;
                inner = Output.of(1).applyOutput(v -> last);
            }
        });
        assertThat(result.failures()).hasSize(2);
        assertThat(result.failures().get(0).message()).isEqualTo("first");
        assertThat(result.failures().get(1).message()).contains("never resolved");
    }

    @Test
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    void whatIsNullInsteadOfAFunctionWasToldOfWithoutALine() {
        var result = new FakeMonitor().run(ctx -> {
            Output.of(1).apply(v -> v);
            Output.of(1).apply(null);
        });

        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.message()).contains("what was given to Output.apply is null");
            assertThat(failure.source())
                    .hasValueSatisfying(line -> assertThat(line).startsWith("OutputTest.java:"));
        });
    }
}
