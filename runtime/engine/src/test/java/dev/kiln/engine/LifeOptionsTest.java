package dev.kiln.engine;

import static dev.kiln.engine.Things.thing;
import static dev.kiln.engine.Things.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Things.Group;
import dev.kiln.engine.Things.Thing;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.monitor.CustomTimeouts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that say when a resource is replaced, when it goes, and what is shown and kept of it. */
class LifeOptionsTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private List<String> calls(Kiln.Body body) {
        bench.fake.taken();
        Result up = bench.upWhole(body);
        assertThat(up.err()).isEmpty();
        assertThat(up.exitCode()).isZero();
        return bench.fake.taken();
    }

    private Result fails(Kiln.Body body) {
        bench.fake.taken();
        Result up = bench.upWhole(body);
        assertThat(up.exitCode()).isEqualTo(1);
        return up;
    }

    private static Kiln.Body triggered(Object trigger) {
        return ctx -> thing("a", Map.of(), with().replacementTrigger(trigger));
    }

    @Test
    void aChangedTriggerReplaces() {
        assertThat(calls(ctx -> thing("a"))).containsExactly("create a");
        assertThat(calls(triggered("one"))).as("a new trigger").isEmpty();
        assertThat(calls(triggered("one"))).isEmpty();
        assertThat(calls(triggered(Map.of("deep", List.of("two"))))).containsExactly("create a", "delete a");
        assertThat(calls(ctx -> thing("a"))).as("a trigger that is gone").isEmpty();
    }

    @Test
    void aSecretTriggerIsKeptEncryptedAndComparedByItsValue() throws IOException {
        calls(triggered(Output.secret("hush-hush")));

        assertThat(bench.stateText()).contains("replacementTrigger").doesNotContain("hush-hush");
        assertThat(calls(triggered(Output.secret("hush-hush")))).isEmpty();
        assertThat(calls(triggered("hush-hush"))).isEmpty();
        assertThat(calls(triggered(Output.secret("other")))).containsExactly("create a", "delete a");
    }

    @Test
    void aTriggerThatAPreviewCannotKnowIsAReplacementInIt() {
        Kiln.Body body = ctx -> {
            Thing fresh = thing("fresh", Map.of("size", ctx.config().get("size").orElse("1")));
            thing("a", Map.of(), with().replacementTrigger(fresh.computed()));
        };
        bench.upWhole(body);
        bench.command("config", "set", "size", "2");

        Result preview = bench.run(Kiln.program(body), "preview");

        assertThat(preview.err()).isEmpty();
        assertThat(preview.out()).contains("2 to replace", "(replacementTrigger)");
    }

    @Test
    void aResourceIsReplacedWithAnother() {
        for (String size : List.of("1", "2")) {
            List<String> calls = calls(ctx -> {
                Thing first = thing("first", Map.of("size", size));
                thing("second", Map.of(), with().replaceWith(first));
                thing("third", Map.of());
            });
            if (size.equals("2")) {
                assertThat(calls)
                        .containsExactlyInAnyOrder("create first", "create second", "delete first", "delete second");
                assertThat(calls.indexOf("delete second")).isLessThan(calls.indexOf("delete first"));
            }
        }
    }

    @Test
    void whatIsDeletedWithItsContainerNeedsNoDeletion() {
        Kiln.Body body = ctx -> {
            Thing container = thing("container", Map.of("size", "1"));
            thing("inner", Map.of(), with().deletedWith(container));
        };
        calls(body);
        assertThat(calls(ctx -> {})).containsExactly("delete container");

        calls(body);
        assertThat(calls(ctx -> thing("container", Map.of("size", "1"))))
                .as("the container stays")
                .containsExactly("delete inner");

        calls(body);
        assertThat(calls(ctx -> {
                    Thing container = thing("container", Map.of("size", "2"));
                    thing("inner", Map.of(), with().deletedWith(container));
                }))
                .as("both are replaced")
                .containsExactly("create container", "create inner", "delete container");
    }

    @Test
    void whatIsRetainedStaysOutside() {
        calls(ctx -> thing("a", Map.of("size", "1"), with().retainOnDelete(true)));
        assertThat(calls(ctx -> thing("a", Map.of("size", "2"), with().retainOnDelete(true))))
                .containsExactly("create a");
        assertThat(calls(ctx -> {})).isEmpty();
        assertThat(bench.fake.world).hasSize(2);
    }

    @Test
    void childrenTakeWhatTheySayNothingOfFromTheirParent() {
        calls(ctx -> {
            Group group =
                    new Group("g", with().retainOnDelete(true).protect(true).build());
            thing("kept", Map.of(), with().parent(group).protect(false));
            thing("gone", Map.of(), with().parent(group).protect(false).retainOnDelete(false));
            thing("guarded", Map.of(), with().parent(group));
            group.ended(Map.of());
        });

        assertThat(calls(ctx -> {
                    Group group = new Group(
                            "g", with().retainOnDelete(true).protect(true).build());
                    thing("guarded", Map.of(), with().parent(group));
                }))
                .containsExactly("delete gone");
        assertThat(fails(ctx -> new Group("g", with().build())).err())
                .contains("guarded (fake:index:Thing)", "it is protected and cannot be deleted");
    }

    @Test
    void aProtectedResourceIsNeitherDeletedNorReplaced() {
        calls(ctx -> thing("a", Map.of("size", "1"), with().protect(true)));

        assertThat(fails(ctx -> {}).err()).contains("it is protected and cannot be deleted");
        assertThat(fails(ctx -> thing("a", Map.of("size", "2"), with().protect(true)))
                        .err())
                .contains("it is protected, and the change of size needs a new one");
        assertThat(bench.fake.taken()).isEmpty();
        assertThat(calls(ctx -> thing("a", Map.of("size", "1")))).isEmpty();
        assertThat(calls(ctx -> {})).containsExactly("delete a");
    }

    @Test
    void ignoredChangesAreFoundByTheirPaths() {
        Map<String, ?> before = Map.of(
                "list", List.of(Map.of("k", "a", "v", "1"), Map.of("k", "b", "v", "2")),
                "map", Map.of("x.y", "1", "z", "2"),
                "name", "n");
        calls(ctx -> thing("a", before));

        assertThat(calls(ctx -> thing(
                        "a",
                        Map.of(
                                "list",
                                List.of(Map.of("k", "a", "v", "8"), Map.of("k", "b", "v", "9")),
                                "map",
                                Map.of("x.y", "9", "z", "2"),
                                "name",
                                "m"),
                        with().ignoreChanges("list[*].v", "map[\"x.y\"]", "name"))))
                .isEmpty();
        assertThat(calls(ctx -> thing(
                        "a",
                        Map.of(
                                "list",
                                List.of(Map.of("k", "a", "v", "8"), Map.of("k", "b", "v", "9")),
                                "map",
                                Map.of("x.y", "1", "z", "2"),
                                "name",
                                "n"),
                        with().ignoreChanges("list[0].v"))))
                .containsExactly("update a");
    }

    @Test
    void aChangeAtAPathToReplaceOnReplaces() {
        calls(ctx -> thing("a", Map.of("kind", "1", "other", "1")));
        assertThat(calls(ctx -> thing("a", Map.of("kind", "1", "other", "2"), with().replaceOnChanges("kind"))))
                .containsExactly("update a");
        assertThat(calls(ctx -> thing("a", Map.of("kind", "2", "other", "2"), with().replaceOnChanges("kind"))))
                .containsExactly("create a", "delete a");
        assertThat(calls(ctx -> thing("a", Map.of("kind", "2", "other", "3"), with().replaceOnChanges("*"))))
                .containsExactly("create a", "delete a");
    }

    @Test
    void theUsersWordOnTheOrderOfReplacementStandsOverTheProviders() {
        bench.fake.deleteBeforeReplace = true;
        calls(ctx -> thing("a", Map.of("size", "1")));
        assertThat(calls(ctx -> thing("a", Map.of("size", "2")))).containsExactly("delete a", "create a");
        assertThat(calls(ctx -> thing("a", Map.of("size", "3"), with().deleteBeforeReplace(false))))
                .containsExactly("create a", "delete a");
    }

    @Test
    void whatIsToBeHiddenIsChangedButNotShown() {
        calls(ctx -> thing("a", Map.of("noise", "before", "text", "before")));

        Result up = bench.run(
                Kiln.program(ctx -> thing("a", Map.of("noise", "after", "text", "behind"), with().hideDiffs("noise"))),
                "up",
                "--yes");

        assertThat(up.out()).contains("~ text: ").doesNotContain("noise");
        assertThat(bench.fake.world.values().toString()).contains("after");
    }

    @Test
    void anOutputThatTheUserWantsSecretIsEncryptedAndNotShown() throws IOException {
        Result up = bench.upWhole(ctx -> {
            Thing a = thing("a", Map.of(), with().additionalSecretOutputs("computed"));
            ctx.export("made", a.computed());
        });

        assertThat(up.out()).contains("made: [secret]");
        assertThat(bench.stateText()).doesNotContain("made of id-1");
    }

    @Test
    void timeoutsComeToTheProviderAndAreKept() throws IOException {
        CustomTimeouts timeouts = CustomTimeouts.builder()
                .create(Duration.ofMinutes(5))
                .update(Duration.ofSeconds(90))
                .delete(Duration.ofHours(1))
                .build();
        calls(ctx -> thing("a", Map.of(), with().customTimeouts(timeouts)));
        assertThat(bench.stateText().replaceAll("\\s", ""))
                .contains("\"create\":300", "\"delete\":3600", "\"update\":90");
        calls(ctx -> thing("a", Map.of("x", "y"), with().customTimeouts(timeouts)));
        calls(ctx -> {});

        assertThat(bench.fake.timeouts).containsExactly("create a PT5M", "update a PT1M30S", "delete a PT1H");
    }

    @Test
    void aCallThatTakesLongerThanItsTimeoutFails() {
        bench.fake.stalling.add("a");

        Result up = fails(ctx -> thing(
                "a",
                Map.of(),
                with().customTimeouts(CustomTimeouts.builder()
                        .create(Duration.ofMillis(50))
                        .build())));

        assertThat(up.err())
                .contains("create failed: it took longer than the 0.05s that `customTimeouts` gives it to create");
        bench.fake.stalling.clear();
        assertThat(calls(ctx -> thing("a"))).containsExactly("create a");
    }

    @Test
    void aResourceThatCameAboutInPartIsUpdatedNextTime() {
        Result up = fails(ctx -> thing("a", Map.of("partial", true)));
        assertThat(up.err()).contains("half of it is missing");
        assertThat(calls(ctx -> thing("a", Map.of("partial", true)))).containsExactly("update a");
        assertThat(calls(ctx -> thing("a", Map.of("partial", true)))).isEmpty();
    }

    @Test
    void optionsAreInTheStateAndComeBackFromIt() throws IOException {
        Kiln.Body body = ctx -> {
            Thing b = thing("b");
            thing(
                    "a",
                    Map.of("x", "1"),
                    with().retainOnDelete(true)
                            .deletedWith(b)
                            .replaceWith(b)
                            .ignoreChanges("i")
                            .replaceOnChanges("r")
                            .hideDiffs("h"));
        };
        calls(body);

        assertThat(bench.stateText().replaceAll("\\s", ""))
                .contains(
                        "\"retainOnDelete\":true",
                        "\"deletedWith\":\"urn:",
                        "\"replaceWith\":[\"urn:",
                        "\"ignoreChanges\":[\"i\"]",
                        "\"replaceOnChanges\":[\"r\"]",
                        "\"hideDiff\":[\"h\"]",
                        "\"features\":[\"replaceWith\"]");
        assertThat(calls(body)).isEmpty();
    }

    @Test
    void whatIsReplacedWithAComponentIsReplacedByItsTrigger() {
        for (String trigger : List.of("1", "2")) {
            List<String> calls = calls(ctx -> {
                Group group = new Group("g", with().replacementTrigger(trigger).build());
                thing("a", Map.of(), with().replaceWith(group));
                group.ended(Map.of());
            });
            assertThat(calls.size()).isEqualTo(Integer.parseInt(trigger));
        }
        assertThat(bench.fake.world).hasSize(1);
    }

    @Test
    void whatIsDeletedBeforeItsReplacementTakesAlongWhatIsReplacedOrDeletedWithIt() {
        for (String size : List.of("1", "2")) {
            List<String> calls = calls(ctx -> {
                Thing first = thing("first", Map.of("size", size), with().deleteBeforeReplace(true));
                Thing second = thing("second", Map.of(), with().replaceWith(first));
                thing("third", Map.of(), with().replaceWith(second));
                thing("inner", Map.of(), with().deletedWith(first));
                thing("other", Map.of("of", first.computed()));
            });
            if (size.equals("2")) {
                assertThat(calls.subList(0, 4))
                        .containsExactly("delete third", "delete second", "delete first", "create first");
                assertThat(calls.subList(4, calls.size()))
                        .containsExactlyInAnyOrder("create second", "create third", "create inner", "update other");
            }
        }
        assertThat(bench.fake.world)
                .as("this world does not know that one goes with another")
                .hasSize(6);
    }
}
