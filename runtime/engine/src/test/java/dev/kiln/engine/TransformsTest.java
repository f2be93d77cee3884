package dev.kiln.engine;

import static dev.kiln.engine.Things.thing;
import static dev.kiln.engine.Things.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Things.Group;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceTransform;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code of the program that sees and changes declarations and calls. */
class TransformsTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private static ResourceTransform appending(String text) {
        return t -> {
            if (t.inputs().get("text") instanceof TextValue before) {
                t.set("text", before.value() + text);
            }
        };
    }

    private String made() {
        return bench.fake.world.values().toString();
    }

    @Test
    void itsOwnComeFirstThenThoseAboveItThenTheStacks() {
        Result up = bench.upWhole(ctx -> {
            ctx.transform(appending(">stack"));
            Group outer =
                    new Group("outer", with().transforms(appending(">outer")).build());
            Group inner = new Group(
                    "inner",
                    with().parent(outer).transforms(appending(">inner")).build());
            thing("a", Map.of("text", "a"), with().parent(inner).transforms(appending(">own1"), appending(">own2")));
            inner.ended(Map.of());
            outer.ended(Map.of());
        });

        assertThat(up.err()).isEmpty();
        assertThat(made()).contains("a>own1>own2>inner>outer>stack");
    }

    @Test
    void oneOfTheStackSeesEveryDeclaration() {
        Kiln.Body body = ctx -> {
            ctx.transform(t -> seen.add(t.type() + " " + t.name() + " " + t.isCustom()));
            Group group = new Group("g", with().build());
            thing("a", Map.of(), with().parent(group));
            group.ended(Map.of());
        };

        bench.run(Kiln.program(body), "up", "--yes");

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "my:index:Group g false", "fake:index:Thing a true",
                        "my:index:Group g false", "fake:index:Thing a true");
    }

    @Test
    void inputsMayBecomeOutputsOfOthersWhichAreThenDependencies() throws IOException {
        Result up = bench.upWhole(ctx -> {
            var other = thing("other");
            ctx.transform(t -> {
                if (t.name().equals("a")) {
                    t.set("of", Output.concat("got ", other.computed())).set("gone", null);
                }
            });
            thing("a", Map.of("gone", "x"));
        });

        assertThat(up.err()).isEmpty();
        assertThat(made()).contains("got made of id-1").doesNotContain("gone");
        assertThat(bench.stateText().replaceAll("\\s", "")).contains("\"propertyDependencies\":{\"of\":[\"urn:");
    }

    @Test
    void optionsAreAddedAndTakenAway() throws IOException {
        Result up = bench.upWhole(ctx -> {
            ctx.transform(t -> t.options(o -> o.toBuilder()
                            .protect(Optional.empty())
                            .ignoreChanges(List.of())
                            .build())
                    .add(with().retainOnDelete(true)
                            .ignoreChanges("later")
                            .version("1.2.3")
                            .build()));
            thing("a", Map.of(), with().protect(true).ignoreChanges("first"));
        });

        assertThat(up.err()).isEmpty();
        assertThat(bench.stateText().replaceAll("\\s", ""))
                .contains("\"ignoreChanges\":[\"later\"]", "\"retainOnDelete\":true", "default_1_2_3")
                .doesNotContain("protect");
    }

    @Test
    void aSecretStaysOneWhateverATransformMakesOfIt() throws IOException {
        Result up = bench.upWhole(ctx -> {
            ctx.transform(t -> t.set("text", "plain but private"));
            thing("a", Map.of("text", Output.secret("hidden")));
        });

        assertThat(up.err()).isEmpty();
        assertThat(bench.stateText()).doesNotContain("plain but private");
    }

    @Test
    void oneThatFailsFailsTheResource() {
        Result up = bench.upWhole(ctx -> {
            var a = thing("a", Map.of(), with().transforms(t -> {
                throw new IllegalStateException("not like this");
            }));
            thing("b", Map.of("of", a.computed()));
        });

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("error:").contains("a transform of it failed: not like this");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void oneThatGivesAParentIsRefused() {
        Result up = bench.upWhole(ctx -> {
            Group group = new Group("g", with().build());
            thing(
                    "a",
                    Map.of(),
                    with().transforms(t -> t.add(with().parent(group).build())));
        });

        assertThat(up.err()).contains("a transform cannot give a (fake:index:Thing) a parent");
    }

    @Test
    void callsAreChangedToo() {
        Result up = bench.upWhole(ctx -> {
            ctx.transformInvokes(call -> {
                seen.add(call.token());
                call.set("added", Output.secret("more")).set("gone", null);
            });
            ctx.transformInvokes(
                    call -> seen.add(String.valueOf(call.arguments().get("added"))));
            ctx.export(
                    "it",
                    Kiln.invoke(
                            Things.PACKAGE,
                            "fake:index:echo",
                            Things.args(Map.of("text", "x", "gone", "y")),
                            dev.kiln.runtime.InvokeOptions.NONE,
                            Decoders.ANY));
        });

        assertThat(up.err()).isEmpty();
        assertThat(up.out()).contains("more").doesNotContain("gone");
        assertThat(seen)
                .containsExactly("fake:index:echo", PropertyValue.of("more").toString());
    }

    @Test
    void whatATransformSeesIsWhatTheOneBeforeItLeft() {
        bench.upWhole(ctx -> {
            ctx.transform(t -> t.set("text", "first"));
            ctx.transform(t -> {
                seen.add(String.valueOf(t.inputs().get("text")));
                seen.add(String.valueOf(t.options().equals(RegisterOptions.NONE)));
            });
            thing("a", Map.of());
        });

        assertThat(seen).containsExactly(PropertyValue.of("first").toString(), "true");
        assertThat(bench.fake.world.values()).containsExactly(MapValue.of(Map.of("text", PropertyValue.of("first"))));
    }
}
