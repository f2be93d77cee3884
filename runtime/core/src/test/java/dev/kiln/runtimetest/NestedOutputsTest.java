package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Output;
import dev.kiln.runtime.Stash;
import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.FileArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Outputs in what is given to a resource, however deep. */
class NestedOutputsTest {
    private final FakeMonitor monitor = new FakeMonitor();

    private PropertyValue given(Object value) {
        assertThat(monitor.run(ctx -> new Thing("a", a -> a.text("x").set("given", value)))
                        .failures())
                .isEmpty();
        return monitor.request("a").inputs().get("given");
    }

    private String refused(Consumer<Thing.Args> args) {
        return monitor.run(ctx -> new Thing("a", args)).failures().get(0).message();
    }

    @Test
    void inListsMapsArgumentsOptionalsAndOutputsOfThem() {
        assertThat(PropertyTexts.of(given(Map.of(
                        "list",
                                List.of(
                                        Output.of("a"),
                                        List.of(Output.of(
                                                Output.of("b").toString().isEmpty()))),
                        "map", Map.of("k", Output.of(Map.of("inner", List.of(Output.secret("s"))))),
                        "args", new Thing.SiteArgs().index(Output.of("i")).error(Output.of(Optional.of("e"))),
                        "future", CompletableFuture.completedFuture(List.of(Output.of(1))),
                        "null", Arrays.asList(Output.of((String) null), null)))))
                .isEqualTo("{args={error=e, index=i}, future=[1], list=[a, [false]], map={k={inner=[secret(s)]}},"
                        + " null=[null, null]}");
    }

    @Test
    void inArchivesInArchives() {
        var inner = new AssetArchive(Map.of("b", Output.of(new StringAsset("two")), "c", new FileArchive("dir")));
        var given = given(Output.of(new AssetArchive(Map.of("a", Output.secret(new StringAsset("one")), "in", inner))));
        assertThat(given)
                .isEqualTo(new SecretValue(new ArchiveValue(
                        new AssetArchive(Map.of(
                                "a",
                                new StringAsset("one"),
                                "in",
                                new AssetArchive(Map.of("b", new StringAsset("two"), "c", new FileArchive("dir"))))),
                        null)));
    }

    @Test
    void anUnknownPartOfAnArchiveKeepsTheOthersSecrecy() {
        monitor.preview = true;
        monitor.onRegister = r -> FakeMonitor.done(monitor.answer(r, PropertyValue.MapValue.EMPTY));
        monitor.run(ctx -> {
            var unknown = new Thing("u", a -> a.text("x")).text().apply(StringAsset::new);
            var parts = Map.of("a", unknown, "b", Output.secret(new StringAsset("s")));
            new Thing("a", a -> a.text("x").set("given", new AssetArchive(parts)));
        });
        assertThat(monitor.request("a").inputs().get("given")).isEqualTo(new SecretValue(PropertyValue.UNKNOWN));
        assertThat(monitor.request("a").propertyDependencies().get("given")).hasSize(1);
    }

    @Test
    void aTextMadeOfAnOutputIsRefusedWhereverItIs() {
        var output = Output.of("v");
        assertThat(refused(a -> a.text("x").set("given", Map.of("k-" + output, 1))))
                .contains("Args.given", "Output.concat");
        assertThat(refused(a -> a.text("x").set("given", List.of(new StringAsset("<" + output + ">")))))
                .contains("given", "Output.concat");
        assertThat(refused(a -> a.text("x").set("given", new FileAsset("dir-" + output))))
                .contains("given");
        assertThat(refused(a -> a.text("x").set("given", new FileArchive("dir-" + output))))
                .contains("given");
        assertThat(refused(a -> a.text("x").set("given", Map.of(output, 1)))).contains("among its keys");
        assertThat(monitor.run(ctx -> new Thing("name-" + output, a -> a.text("x")))
                        .failures()
                        .get(0)
                        .message())
                .contains("the name of a test:index:Thing", "Output.concat");
        assertThat(monitor.run(ctx -> ctx.export("name-" + output, "x"))
                        .failures()
                        .get(0)
                        .message())
                .contains("the name of an export");
    }

    @Test
    void aStructureThatContainsItselfThroughAnOutputIsRefused() {
        var result = monitor.run(ctx -> {
            var self = Output.<List<Object>>deferred();
            var list = new ArrayList<Object>(List.of(self.output()));
            self.resolve(list);
            ctx.export("it", Output.deep(list));
        });
        assertThat(result.failures().get(0).message()).contains("contains itself");
        var map = new HashMap<String, Object>();
        map.put("me", map);
        assertThat(refused(a -> a.text("x").set("given", Output.of(map)))).contains("contains itself");
    }

    @Test
    void whatIsNestedWithoutEndIsRefusedInsteadOfEatingTheStack() {
        Object deep = "leaf";
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        var nested = deep;
        assertThat(refused(a -> a.text("x").set("given", Output.of(nested)))).contains("500 deep");
        assertThat(monitor.run(ctx -> Output.deep(Output.of(nested)))
                        .failures()
                        .get(0)
                        .message())
                .contains("500 deep");
        Object fine = "leaf";
        for (int i = 0; i < 300; i++) {
            fine = List.of(fine);
        }
        given(Output.of(fine));
    }

    @Test
    void anArgumentThatContainsItselfOverflowedTheStack() {
        var result = new FakeMonitor().run(ctx -> {
            var list = new ArrayList<Object>();
            list.add(list);
            new Stash("s", list);
        });

        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).startsWith("arguments contain themselves"));
    }
}
