package dev.kiln.engine;

import static dev.kiln.engine.Things.thing;
import static dev.kiln.engine.Things.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Things.Group;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.Alias;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.ResourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was called otherwise, or stood elsewhere, is the same resource. */
class AliasesTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private void isTheSame(Kiln.Body before, Kiln.Body after) {
        assertThat(bench.upWhole(before).err()).isEmpty();
        bench.fake.taken();
        Result up = bench.upWhole(after);
        assertThat(up.err()).isEmpty();
        assertThat(bench.fake.taken()).isEmpty();
        assertThat(bench.upWhole(after).out()).contains("unchanged");
        assertThat(bench.fake.taken()).isEmpty();
    }

    private static void grouped(String group, ResourceOptions.Builder options, String... things) {
        Group parent = new Group(group, options.build());
        for (String name : things) {
            thing(name, Map.of(), with().parent(parent));
        }
        parent.ended(Map.of());
    }

    @Test
    void underAnotherName() throws IOException {
        isTheSame(
                ctx -> {
                    var a = thing("old");
                    thing("b", Map.of("of", a.computed()));
                },
                ctx -> {
                    var a = thing("new", Map.of(), with().aliases(Alias.name("old")));
                    thing("b", Map.of("of", a.computed()));
                });
        assertThat(bench.stateText()).doesNotContain("Thing::old");
    }

    @Test
    void outOfAComponent() {
        isTheSame(ctx -> grouped("g", with(), "a"), ctx -> {
            Group group = new Group("g", with().build());
            group.ended(Map.of());
            thing("a", Map.of(), with().aliases(Alias.parent(group)));
        });
    }

    @Test
    void intoAComponent() {
        isTheSame(ctx -> thing("a"), ctx -> {
            Group group = new Group("g", with().build());
            thing("a", Map.of(), with().parent(group).aliases(Alias.noParent()));
            group.ended(Map.of());
        });
    }

    @Test
    void inAComponentOfAnotherNameAndWithItsNameInFront() {
        isTheSame(
                ctx -> grouped("app", with(), "app-site", "other"),
                ctx -> grouped("shop", with().aliases(Alias.name("app")), "shop-site", "other"));
    }

    @Test
    void renamedTwiceDeepInside() {
        isTheSame(
                ctx -> {
                    Group outer = new Group("outer", with().build());
                    grouped("inner", with().parent(outer), "a");
                    outer.ended(Map.of());
                },
                ctx -> {
                    Group outer = new Group(
                            "outest", with().aliases(Alias.name("outer")).build());
                    Group inner = new Group(
                            "innest",
                            with().parent(outer).aliases(Alias.name("inner")).build());
                    thing("b", Map.of(), with().parent(inner).aliases(Alias.name("a")));
                    inner.ended(Map.of());
                    outer.ended(Map.of());
                });
    }

    @Test
    void aChildThatFailedWhenItsParentWasRenamedIsStillFoundLater() {
        bench.upWhole(ctx -> grouped("old", with(), "a"));
        bench.fake.taken();
        bench.fake.failing.add("a");
        Kiln.Body renamed = ctx -> {
            Group parent = new Group("new", with().aliases(Alias.name("old")).build());
            thing("a", Map.of("x", "1"), with().parent(parent));
            parent.ended(Map.of());
        };
        assertThat(bench.upWhole(renamed).exitCode()).isEqualTo(1);

        assertThat(bench.upWhole(renamed).exitCode()).isZero();

        assertThat(bench.fake.taken()).containsExactly("update a", "update a");
    }

    @Test
    void anAliasThatNamesAResourceOfTheProgramTakesNothingFromIt() {
        Kiln.Body body = ctx -> {
            thing("a");
            thing("b", Map.of(), with().aliases(Alias.name("a")));
        };
        bench.upWhole(ctx -> thing("a"));
        bench.fake.taken();

        assertThat(bench.upWhole(body).err()).isEmpty();

        assertThat(bench.fake.taken()).containsExactly("create b");
    }
}
