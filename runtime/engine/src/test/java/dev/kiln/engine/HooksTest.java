package dev.kiln.engine;

import static dev.kiln.engine.Things.thing;
import static dev.kiln.engine.Things.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Things.Group;
import dev.kiln.engine.Things.Thing;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.ErrorHook;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.ResourceHook;
import dev.kiln.runtime.monitor.Hook;
import dev.kiln.runtime.value.PropertyValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program's code around the steps of its resources. */
class HooksTest {
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final List<Hook.Step> steps = new CopyOnWriteArrayList<>();
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private ResourceHook hook(String name) {
        return new ResourceHook(name, step -> {
            ran.add(name);
            steps.add(step);
        });
    }

    private static ResourceHook failing(String name, boolean ignored) {
        return new ResourceHook(name, settings -> settings.ignoreErrors(ignored), step -> {
            throw new IllegalStateException("no " + name);
        });
    }

    private Kiln.Body everywhere(Map<String, ?> inputs) {
        return ctx -> thing(
                "a",
                inputs,
                with().beforeCreate(hook("bc1"), hook("bc2"))
                        .afterCreate(hook("ac"))
                        .beforeUpdate(hook("bu"))
                        .afterUpdate(hook("au"))
                        .beforeDelete(hook("bd"))
                        .afterDelete(hook("ad")));
    }

    private List<String> taken() {
        List<String> taken = List.copyOf(ran);
        ran.clear();
        return taken;
    }

    @Test
    void theyRunAroundTheirSteps() {
        assertThat(bench.upWhole(everywhere(Map.of("x", "1"))).err()).isEmpty();
        assertThat(taken()).containsExactly("bc1", "bc2", "ac");
        assertThat(bench.upWhole(everywhere(Map.of("x", "1"))).err()).isEmpty();
        assertThat(taken()).isEmpty();
        assertThat(bench.upWhole(everywhere(Map.of("x", "2"))).err()).isEmpty();
        assertThat(taken()).containsExactly("bu", "au");
        assertThat(bench.upWhole(ctx -> List.of(hook("bd"), hook("ad"))).err()).isEmpty();
        assertThat(taken()).containsExactly("bd", "ad");
        assertThat(bench.fake.taken()).containsExactly("create a", "update a", "delete a");
    }

    @Test
    void theyAreToldOfTheStep() {
        bench.upWhole(everywhere(Map.of("x", "1")));
        bench.upWhole(everywhere(Map.of("x", "2")));

        Hook.Step before = steps.get(0);
        assertThat(before.urn()).endsWith("::fake:index:Thing::a");
        assertThat(before.name()).isEqualTo("a");
        assertThat(before.type()).isEqualTo("fake:index:Thing");
        assertThat(before.id()).isEmpty();
        assertThat(before.oldInputs()).isEmpty();
        assertThat(before.newOutputs()).isEmpty();
        Hook.Step after = steps.get(4);
        assertThat(after.id()).contains("id-1");
        assertThat(after.oldInputs().orElseThrow().get("x")).isEqualTo(PropertyValue.of("1"));
        assertThat(after.newInputs().orElseThrow().get("x")).isEqualTo(PropertyValue.of("2"));
        assertThat(after.oldOutputs().orElseThrow().get("x")).isEqualTo(PropertyValue.of("1"));
        assertThat(after.newOutputs().orElseThrow().get("computed")).isEqualTo(PropertyValue.of("made of id-1"));
    }

    @Test
    @Timeout(60)
    void hooksThatWaitForALaterResourceHeldUpThatResourceForEver() {
        Kiln.Body body = ctx -> {
            var waiting = new CompletableFuture<Thing>();
            var begun = new CountDownLatch(3);
            for (var name : List.of("a", "b", "c")) {
                var hook = new ResourceHook(name, step -> {
                    begun.countDown();
                    ran.add(waiting.get().computed().toFuture().get());
                });
                thing(name, Map.of(), with().beforeCreate(hook));
            }
            begun.await();
            waiting.complete(thing("late"));
        };

        Result up = bench.run(Kiln.program(body), "up", "--yes", "--skip-preview", "--parallel", "1");

        assertThat(up.err()).isEmpty();
        assertThat(taken()).hasSize(3).containsOnly("made of id-1");
    }

    @Test
    void oneThatFailsBeforeAStepKeepsItFromBeingDone() {
        Result up = bench.upWhole(ctx -> {
            var a = thing("a", Map.of(), with().beforeCreate(failing("luck", false)));
            thing("b", Map.of("of", a.computed()));
            thing("c");
        });

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err())
                .containsOnlyOnce("error:")
                .contains("create failed: its hook `luck` (before create) failed: no luck");
        assertThat(bench.fake.taken()).containsExactly("create c");
    }

    @Test
    void oneThatFailsAfterAStepFailsTheRunAndKeepsWhatWasDone() {
        Kiln.Body body = ctx -> {
            var a = thing("a", Map.of(), with().afterCreate(failing("luck", false)));
            thing("b", Map.of("of", a.computed()));
        };

        Result up = bench.upWhole(body);

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("error:").contains("its hook `luck` (after create) failed: no luck");
        assertThat(bench.fake.taken()).containsExactly("create a", "create b");
        assertThat(bench.upWhole(body).exitCode()).isZero();
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aFailureThatIsToBeIgnoredIsOnlyTold() {
        Result up = bench.upWhole(ctx ->
                thing("a", Map.of(), with().beforeCreate(failing("luck", true)).afterCreate(failing("more", true))));

        assertThat(up.exitCode()).isZero();
        assertThat(up.all()).contains("its hook `luck` (before create) failed: no luck", "no more");
    }

    @Test
    void inAPreviewOnlyThoseRunThatAreMeantTo() {
        Result preview = bench.run(
                Kiln.program(ctx -> thing(
                        "a",
                        Map.of(),
                        with().beforeCreate(
                                        hook("quiet"),
                                        new ResourceHook("loud", s -> s.onPreview(true), step -> ran.add("loud"))))),
                "preview");

        assertThat(preview.err()).isEmpty();
        assertThat(taken()).containsExactly("loud");
    }

    @Test
    void aDeletionWhoseHookTheProgramDoesNotMakeSaysSoAndDeletesNothing() {
        bench.upWhole(everywhere(Map.of()));
        bench.fake.taken();

        Result up = bench.upWhole(ctx -> {});

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("to delete it needs the hook `bd`, which the program does not make");
        assertThat(bench.command("destroy", "--yes").err()).contains("needs the hook `bd`");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aReplacementRunsThoseOfCreationAndOfDeletion() {
        bench.upWhole(everywhere(Map.of("size", "1")));
        taken();

        assertThat(bench.upWhole(everywhere(Map.of("size", "2"))).err()).isEmpty();

        assertThat(taken()).containsExactly("bc1", "bc2", "ac", "bd", "ad");
    }

    @Test
    void aStepThatFailedIsTriedAgainWhileAHookWantsIt() {
        Kiln.Body body = ctx -> thing("a", Map.of("fail", "yes"), with().onError(new ErrorHook("again", step -> {
            ran.add(step.operation() + " " + step.errors().size());
            return step.errors().size() < 3;
        })));

        Result up = bench.upWhole(body);

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("error:").contains("the world says no to a");
        assertThat(taken()).containsExactly("create 1", "create 2", "create 3");
        assertThat(bench.fake.taken()).containsExactly("create a", "create a", "create a");

        bench.fake.failing.add("b");
        assertThat(bench.upWhole(ctx -> thing("b", Map.of(), with().onError(new ErrorHook("again", step -> true))))
                        .exitCode())
                .isZero();
    }

    @Test
    void thoseOfAComponentRunBeforeItsChildrenAndAfterItsOutputs() {
        bench.upWhole(ctx -> {
            Group group = new Group(
                    "g",
                    with().beforeCreate(hook("before"))
                            .afterCreate(hook("after"))
                            .build());
            thing("child", Map.of(), with().parent(group).afterCreate(hook("child")));
            group.ended(Map.of("made", "yes"));
        });

        assertThat(ran).startsWith("before").contains("child", "after");
        assertThat(steps.stream()
                        .filter(step ->
                                step.name().equals("g") && step.newOutputs().isPresent())
                        .findFirst()
                        .orElseThrow()
                        .newOutputs()
                        .orElseThrow()
                        .get("made"))
                .isEqualTo(PropertyValue.of("yes"));
    }

    @Test
    void twoOfOneNameAreRefused() {
        Result up = bench.upWhole(ctx -> {
            hook("one");
            hook("one");
        });

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("two hooks have the name 'one'");
    }

    @Test
    void aComponentThatSaysNothingOfItsOutputsEndsWithTheProgram() {
        Result up = bench.upWhole(ctx -> {
            Group group = new Group("g", with().afterCreate(hook("after")).build());
            thing("child", Map.of(), with().parent(group));
        });

        assertThat(up.err()).isEmpty();
        assertThat(ran).containsExactly("after");
    }

    @Test
    void aReplacedResourceIsDeletedWithTheHooksThatTheProgramHasNow() {
        bench.fake.deleteBeforeReplace = true;
        for (String size : List.of("1", "2")) {
            Result up = bench.upWhole(ctx -> thing("a", Map.of("size", size), with().beforeDelete(hook("in " + size))));
            assertThat(up.err()).isEmpty();
        }

        assertThat(ran).containsExactly("in 2");
    }
}
