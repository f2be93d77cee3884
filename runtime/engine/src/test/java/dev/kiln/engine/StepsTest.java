package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.FakeProgram.Body;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.monitor.Parameterization;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.monitor.Registration.Status;
import dev.kiln.runtime.value.PropertyValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private static Body chain(String value) {
        return p -> {
            Registration a = p.thing("a").input("value", value).register();
            p.thing("b").from("of", a, "value").register();
            p.export("made", a.outputs().get("computed"));
        };
    }

    @Test
    void aFirstUpCreatesAndASecondOneTouchesNothing() throws IOException {
        Result first = bench.run(chain("x"), "up", "--yes");

        assertThat(first.exitCode()).isZero();
        assertThat(bench.fake.taken()).containsExactly("create a", "create b");
        assertThat(first.out()).contains("2 to create", "[unknown]", "2 created", "made: \"made of id-1\"");
        assertThat(first.err()).isEmpty();
        String state = bench.stateText();

        Result second = bench.run(chain("x"), "up", "--yes");

        assertThat(second.exitCode()).isZero();
        assertThat(bench.fake.taken()).isEmpty();
        assertThat(second.out()).contains("all 2 unchanged");
        assertThat(bench.stateText()).isEqualTo(state);
        assertThat(bench.journal()).doesNotExist();
    }

    @Test
    void aPreviewChangesNothingAndShowsWhatIsNotKnown() {
        Result preview = bench.run(
                p -> {
                    Registration a = p.thing("a").register();
                    p.thing("b").from("of", a, "computed").register();
                },
                "preview");

        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out()).contains("+  create    a", "+ of: [unknown]", "2 to create");
        assertThat(bench.fake.calls).isEmpty();
        assertThat(bench.folder).isEmptyDirectory();
    }

    @Test
    void aChangedInputIsAnUpdateOfThatResourceAlone() {
        bench.up(chain("x"));
        bench.fake.taken();

        Result up = bench.up(p -> {
            Registration a = p.thing("a").input("value", "x").input("more", "1").register();
            p.thing("b").from("of", a, "value").register();
        });

        assertThat(bench.fake.taken()).containsExactly("update a");
        assertThat(up.out()).contains("1 updated, 1 unchanged");
        assertThat(bench.command("outputs").out()).isEmpty();
    }

    @Test
    void aReplacementCreatesTheNewOneBeforeTheOldOneGoes() {
        bench.up(p -> p.thing("a").input("size", "1").register());
        bench.fake.taken();

        Result up = bench.up(p -> p.thing("a").input("size", "2").register());

        assertThat(bench.fake.taken()).containsExactly("create a", "delete a");
        assertThat(bench.fake.world).hasSize(1);
        assertThat(up.out()).contains("replaced", "1 replaced", "(size)");
    }

    @Test
    void deleteBeforeReplaceTakesDependentsThatWouldBeReplacedWithIt() {
        Body before = p -> {
            Registration a = p.thing("a").input("size", "1").deleteFirst().register();
            Registration b = p.thing("b").from("size", a, "size").register();
            p.thing("c").from("value", b, "size").register();
        };
        bench.up(before);
        bench.fake.taken();

        bench.up(p -> {
            Registration a = p.thing("a").input("size", "2").deleteFirst().register();
            Registration b = p.thing("b").from("size", a, "size").register();
            p.thing("c").from("value", b, "size").register();
        });

        assertThat(bench.fake.taken()).containsExactly("delete b", "delete a", "create a", "create b", "update c");
        assertThat(bench.fake.world).hasSize(3);
    }

    @Test
    void aReplacementWhoseCreationFailsAfterTheDeletionGoesOnNextTime() {
        Body wanted = p -> p.thing("a").input("size", "2").deleteFirst().register();
        bench.up(p -> p.thing("a").input("size", "1").deleteFirst().register());
        bench.fake.taken();

        Result failed = bench.up(p -> p.thing("a")
                .input("size", "2")
                .input("fail", "yes")
                .deleteFirst()
                .register());
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(bench.fake.taken()).containsExactly("delete a", "create a");
        assertThat(bench.fake.world).isEmpty();

        Result next = bench.up(wanted);

        assertThat(next.exitCode()).isZero();
        assertThat(bench.fake.taken()).containsExactly("create a");
    }

    @Test
    void whatTheProgramNoLongerMentionsGoesInReverseOrder() {
        bench.up(p -> {
            Registration a = p.thing("a").register();
            Registration b = p.thing("b").dependsOn(a).register();
            p.thing("c").dependsOn(b).register();
        });
        bench.fake.taken();

        Result up = bench.up(p -> {});

        assertThat(bench.fake.taken()).containsExactly("delete c", "delete b", "delete a");
        assertThat(up.out()).contains("3 deleted");
    }

    @Test
    void destroyLeavesAnEmptyState() throws IOException {
        bench.up(chain("x"));
        bench.fake.taken();

        Result destroy = bench.command("destroy", "--yes");

        assertThat(destroy.exitCode()).isZero();
        assertThat(bench.fake.taken()).containsExactly("delete b", "delete a");
        assertThat(bench.fake.world).isEmpty();
        assertThat(bench.stateText()).contains("\"resources\": []");
    }

    @Test
    void whatIsProtectedIsNeitherDeletedNorReplaced() {
        bench.up(p -> {
            p.thing("a").input("size", "1").protect(true).register();
            p.thing("b").register();
        });
        bench.fake.taken();

        assertThat(bench.up(p -> p.thing("a").input("size", "2").protect(true).register())
                        .err())
                .contains("App.java:1", "a (fake:index:Thing)", "protected");
        assertThat(bench.up(p -> {}).err()).contains("protected");
        assertThat(bench.command("destroy", "--yes", "--skip-preview").err()).contains("protected");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void anIgnoredChangeIsNone() {
        bench.up(p -> p.thing("a").input("value", "x").register());
        bench.fake.taken();

        bench.up(p -> p.thing("a").input("value", "y").ignore("value").register());

        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void replaceOnChangesTurnsAnUpdateIntoAReplacement() {
        bench.up(p -> p.thing("a").input("value", "x").register());
        bench.fake.taken();

        bench.up(p -> p.thing("a").input("value", "y").replaceOn("value").register());

        assertThat(bench.fake.taken()).containsExactly("create a", "delete a");
    }

    @Test
    void aRenamedResourceWithItsAliasStaysWhereItIs() throws IOException {
        bench.up(p -> {
            Registration a = p.thing("a").input("name", "same").register();
            p.thing("b").dependsOn(a).register();
        });
        bench.fake.taken();
        String project = bench.folder.getFileName().toString();

        Result up = bench.up(p -> {
            Registration a = p.thing("new")
                    .input("name", "same")
                    .alias("urn:pulumi:dev::" + project + "::fake:index:Thing::a")
                    .register();
            p.thing("b").dependsOn(a).register();
        });

        assertThat(up.exitCode()).isZero();
        assertThat(bench.fake.taken()).isEmpty();
        assertThat(bench.stateText()).doesNotContain("Thing::a\"");
    }

    @Test
    void childrenOfARenamedComponentStayWhereTheyAre() {
        bench.up(p -> {
            Registration group = p.resource("my:Group", "old").component().register();
            p.thing("old-a").input("name", "same").parent(group).register();
        });
        bench.fake.taken();
        String project = bench.folder.getFileName().toString();

        bench.up(p -> {
            Registration group = p.resource("my:Group", "new")
                    .component()
                    .alias("urn:pulumi:dev::" + project + "::my:Group::old")
                    .register();
            p.thing("new-a").input("name", "same").parent(group).register();
        });

        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aFailedStepFailsItsDependentsAndNothingElseAndTheNextUpGoesOn() {
        Body body = p -> {
            var a = p.thing("a").start();
            var c = p.thing("c").start();
            assertThat(p.thing("b").dependsOn(a.join()).register().status())
                    .isEqualTo(p.deployment.preview() ? Status.SUCCESS : Status.SKIPPED);
            assertThat(c.join().status()).isEqualTo(Status.SUCCESS);
        };
        bench.up(p -> p.thing("stale").register());
        bench.fake.taken();
        bench.fake.failing.add("a");

        Result failed = bench.up(body);

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err())
                .containsOnlyOnce("error:")
                .contains("App.java:1: a (fake:index:Thing): create failed: the world says no");
        assertThat(failed.out()).contains("1 created, 1 failed, 1 skipped");
        assertThat(bench.fake.taken()).containsExactlyInAnyOrder("create a", "create c");

        Result next = bench.up(p -> {
            Registration a = p.thing("a").register();
            p.thing("b").dependsOn(a).register();
            p.thing("c").register();
        });

        assertThat(next.exitCode()).isZero();
        assertThat(bench.fake.taken()).containsExactly("create a", "create b", "delete stale");
    }

    @Test
    void aFailedProgramDeletesNothing() {
        bench.up(p -> p.thing("a").register());
        bench.fake.taken();

        Result up = bench.up(p -> {
            throw new IllegalStateException("boom");
        });

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).isEqualToIgnoringNewLines("error: App.java:7: the program failed: boom");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aFailedPreviewDoesNotSayThatOutputsGo() {
        bench.up(p -> p.export("kept", PropertyValue.of("x")));
        Result failed = bench.run(
                p -> {
                    throw new IllegalStateException("too early");
                },
                "preview");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).doesNotContain("kept");
    }

    @Test
    void aNameThatWouldMoveTheTerminalIsWrittenOut() {
        Body body = p -> {
            p.thing("new\nline \u001b[31m").register();
            p.export("out\nput", PropertyValue.of("x"));
        };

        assertThat(bench.run(body, "up", "--yes").out())
                .contains("new\\u000aline \\u001b[31m", "out\\u000aput: \"x\"")
                .doesNotContain("\u001b");
        assertThat(bench.command("outputs").out()).isEqualToIgnoringNewLines("out\\u000aput: \"x\"");
    }

    @Test
    void whatCameHalfAboutIsKeptAndUpdatedNextTime() {
        Result half = bench.up(
                p -> p.thing("a").input("partial", PropertyValue.of(true)).register());
        assertThat(half.exitCode()).isEqualTo(1);
        assertThat(half.err()).contains("half of it is missing");
        bench.fake.taken();

        Result next = bench.up(
                p -> p.thing("a").input("partial", PropertyValue.of(true)).register());

        assertThat(next.exitCode()).isZero();
        assertThat(bench.fake.taken()).containsExactly("update a");
    }

    @Test
    void refusedInputsAreReportedTogether() {
        Result preview =
                bench.run(p -> p.thing("a").input("refused", "x").line(12).register(), "preview");

        assertThat(preview.exitCode()).isEqualTo(1);
        assertThat(preview.err())
                .contains("App.java:12: a (fake:index:Thing): its inputs are refused: `refused`: must not be given;"
                        + " and it is Tuesday");
    }

    @Test
    void twoResourcesWithOneUrnAreAnErrorThatNamesBothLines() {
        Result up = bench.run(
                p -> {
                    p.thing("a").line(3).register();
                    assertThat(p.thing("a").line(9).register().status()).isEqualTo(Status.FAILED);
                },
                "preview");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("first at App.java:3", "again at App.java:9", "`a`");
    }

    @Test
    void ofTwoResourcesWithOneUrnTheProgramsFirstOneStands() {
        Result up = bench.up(p -> {
            List<CompletableFuture<Registration>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(p.thing("a" + i / 2).line(i).start());
            }
            for (int i = 0; i < 40; i++) {
                assertThat(all.get(i).join().status()).isEqualTo(i % 2 == 0 ? Status.SUCCESS : Status.FAILED);
            }
        });

        assertThat(up.err()).contains("first at App.java:0, again at App.java:1.");
    }

    @Test
    void aHandlersFailureWithoutWordsNamesItsKindAndLine() {
        Result up = bench.up(
                p -> p.thing("a").input("speechless", PropertyValue.of(true)).register());

        assertThat(up.err()).containsPattern("create failed: NullPointerException at FakeProvider.java:\\d+");
    }

    @Test
    void aPackageWithoutAProviderIsAnErrorThatSaysWhatToDo() {
        Result up = bench.run(p -> p.resource("aws:s3:Bucket", "b").of("aws").register(), "preview");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err())
                .contains("no provider for the package `aws`", "looked for one in the test", "fake", "class path");
    }

    @Test
    void independentResourcesAreMadeAtTheSameTime() {
        bench.fake.together = new CountDownLatch(3);

        Result up = bench.up(p -> {
            var all = List.of(
                    p.thing("a").start(), p.thing("b").start(), p.thing("c").start());
            all.forEach(one -> assertThat(one.join().status()).isEqualTo(Status.SUCCESS));
        });

        assertThat(up.exitCode()).isZero();
    }

    @Test
    void aResourceOfSomebodyElseIsReadAndNeverDeleted() {
        bench.up(p -> p.thing("mine").register());
        String id = bench.fake.world.keySet().iterator().next();
        Workbench other = bench;
        other.fake.taken();

        assertThat(bench.run(
                                p -> {
                                    p.thing("mine").register();
                                    assertThat(p.read("theirs", id).id()).contains(id);
                                },
                                "up",
                                "--yes",
                                "--skip-preview")
                        .exitCode())
                .isZero();
        assertThat(bench.up(p -> p.thing("mine").register()).exitCode()).isZero();
        assertThat(bench.fake.taken()).containsExactly("read theirs");
        assertThat(bench.up(p -> p.read("gone", "nowhere")).err()).contains("there is none with the id `nowhere`");
    }

    @Test
    void inAPreviewAFunctionOfWhatIsNotThereYetIsUnknownAndNotCalled() {
        bench.run(
                p -> {
                    Registration a = p.thing("a").register();
                    assertThat(p.invoke("fake:index:ask", Map.of(), a).unknown())
                            .isEqualTo(p.deployment.preview());
                },
                "up",
                "--yes");

        assertThat(bench.fake.functions).containsExactly("fake:index:ask");
    }

    @Test
    void anExplicitProviderIsConfiguredAndKept() throws IOException {
        Body body = p -> {
            Registration provider = p.resource("pulumi:providers:fake", "east")
                    .input("region", "east")
                    .register();
            p.thing("a").provider(provider).register();
        };

        assertThat(bench.up(body).exitCode()).isZero();
        assertThat(bench.fake.configurations)
                .anySatisfy(c -> assertThat(c.get("region")).isEqualTo(PropertyValue.of("east")));
        assertThat(bench.up(body).out()).contains("all 2 unchanged");
        assertThat(bench.command("destroy", "--yes").exitCode()).isZero();
        assertThat(bench.fake.world).isEmpty();
    }

    @Test
    void anInputThatIsNotKnownInAnUpdateFailsAndDeletesNothing() {
        bench.up(p -> p.thing("a").register());
        bench.fake.taken();

        Result up =
                bench.up(p -> p.thing("b").input("value", PropertyValue.UNKNOWN).register());

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("some of its inputs are not known");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aPackageThatComesOutOfAnotherByAParameterIsRefused() {
        Result up = bench.up(p -> p.thing("a")
                .of(PackageInfo.named("fake").parameterized(Parameterization.of("base", "1.0.0", "aGVsbG8=")))
                .register());

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err())
                .contains("the package `fake` comes out of the package `base` by a parameter, which the embedded engine"
                        + " does not know: run the program with `pulumi up`");
        assertThat(bench.fake.calls).isEmpty();
    }
}
