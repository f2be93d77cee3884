package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is known stays in reach where something beside it is not. */
class PartialKnowledgeTest {
    private static final PropertyValue UNKNOWN = PropertyValue.UNKNOWN;
    private final FakeMonitor monitor = new FakeMonitor();

    /** What a preview exports, {@code state} being all that is known of the one resource in it. */
    private String previewed(Map<String, PropertyValue> state, Function<Thing, Object> body) {
        return previewed(state, (ctx, thing) -> body.apply(thing));
    }

    private interface Body {
        Object of(Context ctx, Thing thing);
    }

    private String previewed(Map<String, PropertyValue> state, Body body) {
        monitor.preview = true;
        monitor.onRegister = r -> FakeMonitor.done(monitor.answer(r, MapValue.of(state)));
        return PropertyTexts.of(monitor.export(ctx -> body.of(ctx, new Thing("a", a -> a.text("x")))));
    }

    @Test
    void anElementOfAListWithAnUnknownOneIsKnown() {
        var names = new ListValue(List.of(PropertyValue.of("n"), UNKNOWN));
        assertThat(previewed(Map.of("names", names), thing -> {
                    var list = thing.names();
                    return Arrays.asList(
                            Output.element(list, 0),
                            Output.element(list, 1),
                            list.member(List::size),
                            list.member(items -> items.contains("n")),
                            list.member(items -> "text of " + items),
                            list.apply(items -> items.get(0)),
                            list,
                            list.asSecret());
                }))
                .isEqualTo("[n, ?, 2, true, ?, ?, [n, ?], secret([n, ?])]");
    }

    @Test
    void allAndListAndMapsOfOutputsKeepTheKnownOnes() {
        assertThat(previewed(Map.of(), thing -> {
                    var unknown = thing.text();
                    var all = Output.all(List.of(Output.of("a"), unknown));
                    var map = Output.all(Map.of("k", Output.of("v"), "u", unknown));
                    var nested = Output.list(all, Output.all(List.of(unknown)));
                    return Arrays.asList(
                            all,
                            Output.element(all, 0),
                            map,
                            Output.entry(map, "k"),
                            Output.entry(map, "u"),
                            Output.entry(map, "absent"),
                            map.member(Map::keySet).member(keys -> keys.size()),
                            nested,
                            Output.element(Output.element(nested, 0), 0),
                            Output.all(Output.of("a"), unknown, (a, b) -> a));
                }))
                .isEqualTo("[[a, ?], a, {k=v, u=?}, v, ?, null, 2, [[a, ?], [?]], a, ?]");
    }

    @Test
    void aStructureKeepsWhatIsKnownAtAnyDepth() {
        assertThat(previewed(Map.of(), thing -> {
                    var deep = Output.deep(Map.of("l", List.of("a", thing.text()), "k", Map.of("x", Output.of("y"))));
                    return Arrays.asList(
                            deep,
                            deep.member(all -> ((Map<?, ?>) all).get("k")),
                            deep.member(all -> ((List<?>) ((Map<?, ?>) all).get("l")).get(0)),
                            Output.json(Map.of("l", List.of("a", thing.text()))),
                            Output.concat("a", thing.text()),
                            Output.format("%s %s", Output.of("a"), thing.text()));
                }))
                .isEqualTo("[{k={x=y}, l=[a, ?]}, {x=y}, a, ?, ?, ?]");
    }

    @Test
    void whatPassesTheValueOnPassesItsKnownPartOn() {
        var site = MapValue.of(Map.of("index", PropertyValue.of("i"), "error", UNKNOWN));
        var called = new AtomicInteger();
        assertThat(previewed(
                        Map.of("site", site),
                        thing -> List.of(
                                thing.site().tap(v -> called.incrementAndGet()).member(Thing.Site::index),
                                thing.site().recover(e -> null).member(Thing.Site::index),
                                Output.of(1).applyOutput(v -> thing.site()).member(Thing.Site::index),
                                Output.secret(1).applyOutput(v -> thing.site()).member(Thing.Site::index))))
                .isEqualTo("[i, i, i, secret(i)]");
        assertThat(called).hasValue(0);
    }

    @Test
    void theKnownPartReachesTheEngineWithItsDependencies() {
        var names = new ListValue(List.of(PropertyValue.of("n"), UNKNOWN));
        previewed(Map.of("names", names), (ctx, thing) -> {
            new Thing("b", a -> a.text("x").set("list", List.of(Output.secret("s"), thing.names())));
            return "";
        });
        var b = monitor.request("b");
        assertThat(b.inputs().get("list"))
                .isEqualTo(new ListValue(List.of(new SecretValue(PropertyValue.of("s")), names)));
        assertThat(b.propertyDependencies().get("list")).containsExactly(FakeMonitor.urn(monitor.request("a")));
    }

    @Test
    void nullHasMembersAndTheyAreNull() {
        assertThat(PropertyTexts.of(monitor.export(ctx -> {
                    Output<List<String>> list = Output.of((List<String>) null);
                    Output<Map<String, String>> map = Output.of((Map<String, String>) null);
                    var items = new ArrayList<Output<String>>();
                    items.add(Output.of((String) null));
                    return Arrays.asList(
                            Output.element(list, 3),
                            Output.entry(map, "k"),
                            Output.of((Thing.Site) null).member(Thing.Site::index),
                            Output.all(items),
                            Output.deep(null),
                            Output.fromJson(Output.of("null")),
                            Output.json(null),
                            Output.of((String) null).tap(v -> {}),
                            Output.all(Output.of((String) null), Output.of("b"), (a, b) -> a));
                })))
                .isEqualTo("[null, null, null, [null], null, null, null, null, null]");
    }

    @Test
    void anElementThatIsNotThereSaysHowManyAre() {
        var result = monitor.run(ctx -> Output.element(Output.of(List.of("a", "b")), 2));
        assertThat(result.failures().get(0).message()).contains("element 2").contains("list of 2");
    }

    @Test
    void aSecretTextThatIsNoJsonIsNotQuoted() {
        var result = monitor.run(ctx -> Output.fromJson(Output.secret("hunter2")));
        assertThat(result.failures().get(0).message()).contains("line 1").doesNotContain("hunter");
    }
}
