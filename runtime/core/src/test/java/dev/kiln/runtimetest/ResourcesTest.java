package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.ComponentResource;
import dev.kiln.runtime.Either;
import dev.kiln.runtime.InvokeOptions;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.asset.AssetArchive;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.monitor.ProgramResult;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputValues;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ArchiveValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.ReferenceValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How resources and functions reach the engine. */
@Timeout(60)
class ResourcesTest {
    private final FakeMonitor monitor = new FakeMonitor();

    private static final class Group extends ComponentResource {
        Group(String name, ResourceOptions options) {
            super("acme:index:Group", name, options);
        }

        void end(Map<String, ?> outputs) {
            registerOutputs(outputs);
        }
    }

    private void succeeds(Kiln.Body body) {
        ProgramResult result = monitor.run(body);
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void argumentsArePutOnTheWire() {
        var nullable = new HashMap<String, String>();
        nullable.put("kept", null);
        succeeds(ctx -> new Thing(
                "a",
                a -> a.text(Output.of("x"))
                        .site(s -> s.index("i").error(Output.secret("e")))
                        .set("password", "p")
                        .set("either", Either.left("l"))
                        .set("list", List.of(1, Output.of(2.5), true))
                        .set("json", Map.of("k", 1))
                        .set("absent", Output.of((String) null))
                        .tags(nullable)
                        .tag("k", Output.of("v"))));
        assertThat(PropertyTexts.of(monitor.request("a").inputs()))
                .isEqualTo("{either=l, json={\"k\":1}, kind=thing, list=[1, 2.5, true], password=secret(p),"
                        + " site={error=secret(e), index=i}, size=3, tags={k=v, kept=null}, text=x}");
    }

    @Test
    void assetsKeepTheirPathsAndArchivesLoseTheirOutputs() {
        succeeds(ctx -> new Thing(
                "a",
                a -> a.text("x")
                        .set(
                                "folder",
                                new AssetArchive(
                                        Map.of("f", new FileAsset("f"), "s", Output.of(new StringAsset("t")))))));
        assertThat(monitor.request("a").inputs().get("folder"))
                .isEqualTo(new ArchiveValue(
                        new AssetArchive(Map.of("f", new FileAsset("f"), "s", new StringAsset("t"))), null));
    }

    @Test
    void allMissingArgumentsAreReportedTogetherByTheConstructor() {
        var result = monitor.run(ctx -> new Thing("a", a -> a.site(s -> {})));
        assertThat(result.failures()).singleElement().satisfies(f -> {
            assertThat(f.message())
                    .isEqualTo(
                            "a (test:index:Thing): missing required arguments" + " 'text', 'site.index', 'site.error'");
            assertThat(f.source().orElseThrow()).startsWith("ResourcesTest.java:");
        });
    }

    @Test
    void nullInsteadOfArgumentsIsNotTakenForNone() {
        assertThat(monitor.run(ctx -> new Thing("a", (Thing.Args) null, ResourceOptions.NONE))
                        .failures())
                .singleElement()
                .satisfies(f -> assertThat(f.message())
                        .isEqualTo("a (test:index:Thing): null was given instead of its arguments"));
        assertThatThrownBy(() -> InputValues.configured(new Thing.Args(), null))
                .hasMessage("null was given instead of a lambda that fills in Args");
        assertThat(monitor.registered).noneMatch(request -> request.name().equals("a"));
    }

    @Test
    void anOutputOfNothingIsNoListOfOne() {
        succeeds(ctx -> new Thing(
                "a",
                a -> a.text("x")
                        .set("list", InputValues.list(Output.ofNullable(null)))
                        .set("json", InputValues.list(Output.of("x").apply(x -> null)))));
        assertThat(PropertyTexts.of(monitor.request("a").inputs())).doesNotContain("[");
    }

    @Test
    void argumentsAreFrozenWhereTheyAreHandedOver() {
        var escaped = new ArrayList<Thing.Args>();
        var args = new Thing.Args().text("before");
        succeeds(ctx -> {
            new Thing("a", args, ResourceOptions.NONE);
            args.text("after");
            new Thing("b", b -> escaped.add(b.text("x")));
        });
        assertThat(PropertyTexts.of(monitor.request("a").inputs().get("text"))).isEqualTo("before");
        assertThatThrownBy(() -> escaped.get(0).text("y")).hasMessageContaining("Args.text");
        assertThatThrownBy(() -> new Thing.Args().build().text("y")).hasMessageContaining("no longer be changed");
    }

    @Test
    void dependenciesFollowTheValues() {
        succeeds(ctx -> {
            var a = new Thing("a", x -> x.text("x"));
            var b = new Thing("b", x -> x.text("x"));
            new Thing(
                    "c",
                    x -> x.text(Output.concat(a.text(), "!")).set("ref", b),
                    ResourceOptions.dependsOn(new Thing("d", y -> y.text("x"))));
        });
        var c = monitor.request("c");
        assertThat(c.dependencies()).containsExactly(urn("a"), urn("b"), urn("d"));
        assertThat(c.propertyDependencies().get("text")).containsExactly(urn("a"));
        assertThat(c.propertyDependencies().get("ref")).containsExactly(urn("b"));
        assertThat(c.inputs().get("ref")).isEqualTo(new ReferenceValue(urn("b"), PropertyValue.of("id-b")));
        assertThat(c.source().orElseThrow()).startsWith("ResourcesTest.java:");
        assertThat(c.options().additionalSecretOutputs()).containsExactly("hidden");
    }

    @Test
    void aComponentStandsForItsChildren() {
        succeeds(ctx -> {
            var group = new Group("g", ResourceOptions.NONE);
            var inner = new Group("inner", ResourceOptions.parent(group));
            new Thing("child", x -> x.text("x"), ResourceOptions.parent(inner));
            group.end(Map.of("made", Output.of("yes")));
            new Thing("after", x -> x.text("x"), ResourceOptions.dependsOn(group));
            new Thing(
                    "sibling",
                    x -> x.text("x"),
                    ResourceOptions.builder().parent(group).dependsOn(group).build());
        });
        var group = "urn:pulumi:dev::test::acme:index:Group::g";
        assertThat(monitor.request("child").parent()).contains("urn:pulumi:dev::test::acme:index:Group::inner");
        assertThat(monitor.request("after").dependencies()).contains(urn("child"), group);
        assertThat(monitor.outputs.get(group)).containsExactly(MapValue.of(Map.of("made", PropertyValue.of("yes"))));
    }

    @Test
    void outputsThatAProviderLeavesOutAreTheInputs() {
        monitor.onRegister = r -> FakeMonitor.done(monitor.answer(r, MapValue.EMPTY));
        assertThat(PropertyTexts.of(monitor.export(ctx -> {
                    var thing = new Thing("a", x -> x.text("x"));
                    assertThat(thing.text()).isSameAs(thing.text());
                    return List.of(thing.text(), thing.more().apply(o -> o.isPresent()), thing.id());
                })))
                .isEqualTo("[x, false, id-a]");
    }

    @Test
    void aResourceIsLookedUpByItsId() {
        succeeds(ctx -> ctx.export("id", Thing.get("a", "i-1").id()));
        assertThat(monitor.stackOutput("id")).isEqualTo(PropertyValue.of("i-1"));
        assertThat(monitor.reads.element().id()).isEqualTo(PropertyValue.of("i-1"));
    }

    @Test
    void aFunctionIsCalledWithPlainValuesAndKeepsSecrecy() {
        succeeds(ctx -> ctx.export("r", invoke(Output.secret("s"))));
        assertThat(PropertyTexts.of(monitor.invoked.element().arguments())).isEqualTo("{kind=thing, size=3, text=s}");
        assertThat(PropertyTexts.of(monitor.stackOutput("r"))).isEqualTo("secret({kind=thing, size=3, text=s})");
    }

    @Test
    void aFunctionOfAnUnknownIsNotCalled() {
        monitor.preview = true;
        monitor.onRegister = r -> FakeMonitor.done(monitor.answer(r, MapValue.EMPTY));
        succeeds(ctx -> ctx.export("r", invoke(new Thing("a", x -> x.text("x")).text())));
        assertThat(monitor.invoked).isEmpty();
        assertThat(monitor.stackOutput("r")).isEqualTo(PropertyValue.UNKNOWN);
    }

    @Test
    void aMethodCarriesItsReceiver() {
        succeeds(ctx -> new Thing("a", x -> x.text("x"))
                .method(new Thing.Args().text("t").set("index", "i")));
        assertThat(monitor.called.element().arguments().get("__self__"))
                .isEqualTo(new ReferenceValue(urn("a"), PropertyValue.of("id-a")));
    }

    @Test
    void aChainOfTenThousandResourcesIsNoStack() {
        succeeds(ctx -> {
            var first = Output.<String>deferred();
            var text = first.output();
            for (int i = 0; i < 10_000; i++) {
                var before = text;
                text = new Thing("r" + i, x -> x.text(before)).text();
            }
            first.resolve("x");
        });
        assertThat(monitor.registered).hasSize(10_001);
    }

    private static Output<Object> invoke(Output<String> text) {
        return Kiln.invoke(
                Thing.PACKAGE, "test:index:f", new Thing.Args().text(text), InvokeOptions.NONE, Decoders.ANY);
    }

    private static String urn(String name) {
        return "urn:pulumi:dev::test::test:index:Thing::" + name;
    }

    @Test
    void anAliasThatNoResourceCanHaveHadIsRefused() {
        var urn = "urn:pulumi:dev::test::test:index:Thing::before";

        assertThat(ResourceOptions.builder().aliases(urn).build()).isNotNull();
        assertThatThrownBy(() -> ResourceOptions.builder().aliases(urn, "before"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the alias 'before' is no URN");
    }
}
