package dev.kiln.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.ComponentResource;
import dev.kiln.runtime.InvokeOptions;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceHook;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.StackReference;
import dev.kiln.runtime.asset.FileAsset;
import dev.kiln.runtime.monitor.ProgramResult.Failure;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.FunctionCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KilnTestTest {
    @Test
    void aMockSpeaksForAProviderAndTheRestIsEchoed() {
        var result = KilnTest.run(
                ctx -> {
                    var site = new Site("home", a -> a.set("title", "Welcome"));
                    ctx.export("url", Output.concat(site.title(), " at ", site.url()));
                    ctx.export("id", site.id());
                },
                mocks -> mocks.resource(
                        Site.TOKEN, in -> Map.of("url", "https://" + in.name().orElseThrow() + ".example")));

        result.output("url").hasValue("Welcome at https://home.example");
        result.output("id").hasValue("home_id");
        assertThat(result.outputNames()).containsExactly("id", "url");
        result.resource(Site.class, "home").input("title").hasValue("Welcome").isNotSecret();
        result.resource(Site.TOKEN, "home").output("url").hasValue("https://home.example");
        result.resource(Site.class, "home").input("missing").isAbsent();
    }

    @Test
    void aMocksIdIsTheResourcesId() {
        var result = KilnTest.run(
                ctx -> ctx.export("id", new Site("home", a -> {}).id()),
                mocks -> mocks.resource(Site.TOKEN, in -> Map.of("id", "s-1")));

        result.output("id").hasValue("s-1");
        result.resource(Site.class, "home").output("id").isAbsent();
    }

    @Test
    void aPreviewKnowsInputsAndPredictionsOnly() {
        var result = KilnTest.run(
                ctx -> {
                    var first = new Site("first", a -> a.set("title", "One"));
                    new Site("second", a -> a.set("title", first.url()).set("path", "/"));
                    ctx.export("title", first.title());
                    ctx.export("url", first.url());
                    ctx.export("preview", ctx.isPreview());
                },
                mocks -> mocks.preview().resource(Site.TOKEN, in -> Map.of("url", "never asked")));

        result.output("title").hasValue("One");
        result.output("url").isUnknown();
        result.output("preview").hasValue(true);
        result.resource(Site.class, "second").input("title").isUnknown();
        result.resource(Site.class, "second").input("path").hasValue("/");
        assertThat(result.resource(Site.class, "second").id()).isEmpty();

        KilnTest.run(
                        ctx -> ctx.export("url", new Site("home", a -> {}).url()),
                        mocks -> mocks.preview().predicted(Site.TOKEN, in -> Map.of("url", "https://known")))
                .output("url")
                .hasValue("https://known");
    }

    @Test
    void configurationHasTheProjectsNamespaceUnlessItNamesOne() {
        var result = KilnTest.run(
                ctx -> {
                    ctx.export("replicas", ctx.config().requireInt("replicas"));
                    ctx.export("region", ctx.config("aws").require("region"));
                    ctx.export("token", ctx.config().requireSecret("token"));
                    ctx.export("where", ctx.organization() + "/" + ctx.project() + "/" + ctx.stack());
                },
                mocks -> mocks.project("shop")
                        .stack("test")
                        .organization("acme")
                        .config("replicas", "3")
                        .config("aws:region", "eu-north-1")
                        .secretConfig("token", "hush"));

        result.output("replicas").hasValue(3);
        result.output("region").hasValue("eu-north-1");
        result.output("token").isSecret().hasValue("hush");
        result.output("where").hasValue("acme/shop/test");
    }

    @Test
    void secretsStaySecretAndAreNotShown() {
        var result = KilnTest.run(
                ctx -> {
                    var site = new Site("home", a -> a.set("password", Output.secret("hunter2")));
                    ctx.export("url", site.url());
                },
                mocks -> mocks.resource(
                        Site.TOKEN, in -> Map.of("url", KilnTest.secret("https://" + in.get("password")))));

        result.resource(Site.class, "home").input("password").isSecret().hasValue("hunter2");
        result.output("url").isSecret().hasValue("https://hunter2");
        assertThatThrownBy(() -> result.output("url").hasValue("https://other"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("secret")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aStepFailsToOrderAndTheTestSeesWhy() {
        Kiln.Body program = ctx -> {
            var first = new Site("first", a -> {});
            new Site("second", a -> a.set("title", first.url()));
            new Site("third", a -> {});
        };

        var result = KilnTest.runFailing(program, mocks -> mocks.failing(Site.TOKEN, "first", "over quota"));

        assertThat(result.failures()).extracting(Failure::message).containsExactly("over quota");
        assertThat(result.hasFailure("first (web:index:Site): over quota").resources())
                .extracting(TestResource::name)
                .contains("first", "third")
                .doesNotContain("second");
        assertThatThrownBy(() -> KilnTest.run(program, mocks -> mocks.failing(Site.TOKEN, "first", "over quota")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KilnTestTest.java")
                .hasMessageContaining("over quota");
        assertThatThrownBy(() -> KilnTest.runFailing(ctx -> {}, mocks -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("succeeded");
    }

    @Test
    void whatTheProgramThrowsIsAFailure() {
        KilnTest.runFailing(
                        ctx -> {
                            throw new IllegalStateException("no such luck");
                        },
                        mocks -> {})
                .hasFailure("no such luck");
    }

    @Test
    void anErrorInTheLogFailsTheTestAsItFailsARun() {
        var result = KilnTest.runFailing(ctx -> ctx.log().error("the quota is used up"), mocks -> {});

        assertThat(result.failures()).extracting(Failure::message).containsExactly("the quota is used up");
    }

    @Test
    void aProgramThatWaitsForNobodyEndsWithTheLineThatItWaitsAt() {
        KilnTest.runFailing(
                        ctx -> ctx.export("never", Output.of(new CompletableFuture<String>())),
                        mocks -> mocks.stallTimeout(Duration.ofMillis(50)))
                .hasFailure("KilnTestTest.java");
    }

    @Test
    void anotherStackHasTheOutputsThatItIsGiven() {
        Kiln.Body program = ctx -> {
            var network = new StackReference("acme/network/prod");
            ctx.export("vpc", network.requireOutput("vpc"));
            ctx.export("key", network.getOutput("key"));
            ctx.export("none", network.getOutput("none"));
        };

        for (Consumer<Mocks> mode : List.<Consumer<Mocks>>of(mocks -> {}, Mocks::preview)) {
            var result = KilnTest.run(program, mocks -> {
                mode.accept(mocks);
                mocks.stackReference("acme/network/prod", Map.of("vpc", "vpc-1", "key", KilnTest.secret("hush")));
            });
            result.output("vpc").hasValue("vpc-1").isNotSecret();
            result.output("key").hasValue("hush").isSecret();
            result.output("none").isAbsent();
        }
        KilnTest.runFailing(program, mocks -> {}).hasFailure("mocks.stackReference(\"acme/network/prod\"");
    }

    @Test
    void functionsAnswerToOrder() {
        Kiln.Body program = ctx -> ctx.export(
                "zone",
                FunctionCall.invoke(
                                Site.PACKAGE,
                                "web:index:getZone",
                                new Site.Args().set("name", "north"),
                                InvokeOptions.NONE,
                                Decoders.ANY)
                        .apply(String::valueOf));

        KilnTest.run(program, mocks -> mocks.function("web:index:getZone", in -> Map.of("zone", in.get("name") + "-1")))
                .output("zone")
                .hasValue("{zone=north-1}");
        KilnTest.runFailing(program, mocks -> {}).hasFailure("mocks.function(\"web:index:getZone\"");
    }

    @Test
    void aLookUpIsAnsweredWithTheIdAtHand() {
        var result = KilnTest.run(
                ctx -> ctx.export("url", Site.get("old", "s-7").url()),
                mocks -> mocks.resource(
                        Site.TOKEN, in -> Map.of("url", "https://" + in.id().orElse("none"))));

        result.output("url").hasValue("https://s-7");
        assertThat(result.resource(Site.class, "old").isRead()).isTrue();
    }

    @Test
    void parentsAndDependenciesAreThere() {
        var result = KilnTest.run(ctx -> {
            var front = new Front("front");
            var first = new Site("first", a -> {}, ResourceOptions.parent(front));
            new Site("second", a -> a.set("title", first.id()));
        });

        var first = result.resource(Site.class, "first");
        first.hasParent(result.resource(Front.class, "front"));
        result.resource(Site.class, "second").dependsOn(first);
        assertThatThrownBy(() -> first.dependsOn(result.resource(Site.class, "second")))
                .isInstanceOf(AssertionError.class);
        assertThat(first.urn()).endsWith("::web:index:Front$web:index:Site::first");
        result.componentOutput(result.resource(Front.class, "front"), "size").hasValue(1);
        assertThat(result.resources()).hasSize(3);
        assertThat(result.resources(Site.class)).hasSize(2);
    }

    @Test
    void membersOfObjectsAndListsCanBeReached() {
        var file = new FileAsset(Path.of("index.html"));
        var result = KilnTest.run(ctx -> new Site(
                "home",
                a -> a.set("rules", List.of(Map.of("path", "/a", "code", 301))).set("source", file)));

        var home = result.resource(Site.class, "home");
        home.input("rules").element(0).member("code").hasValue(301);
        home.input("rules").hasValue(List.of(Map.of("path", "/a", "code", 301.0)));
        home.input("source").hasValue(file);
        assertThatThrownBy(() -> home.input("rules").element(1)).hasMessageContaining("has 1 elements");
        assertThatThrownBy(() -> home.input("rules").member("x")).hasMessageContaining("is no object");
    }

    @Test
    void transformsChangeWhatTheTestSees() {
        var result = KilnTest.run(ctx -> {
            ctx.transform(declaration -> {
                if (declaration.type().equals(Site.TOKEN)) {
                    declaration.set("title", "changed");
                }
            });
            ctx.export("title", new Site("home", a -> a.set("title", "own")).title());
        });

        result.resource(Site.class, "home").input("title").hasValue("changed");
        result.output("title").hasValue("changed");
    }

    @Test
    void hooksOfACreationRunAndMayFailIt() {
        var seen = new ConcurrentLinkedQueue<String>();
        Kiln.Body program = ctx -> {
            var before = new ResourceHook("before", step -> seen.add("before " + step.name()));
            var after = new ResourceHook(
                    "after", step -> seen.add("after " + step.id().orElse("none")));
            new Site(
                    "home",
                    a -> {},
                    ResourceOptions.builder()
                            .beforeCreate(before)
                            .afterCreate(after)
                            .build());
        };
        KilnTest.run(program);
        assertThat(seen).containsExactly("before home", "after home_id");
        KilnTest.run(program, Mocks::preview);
        assertThat(seen).hasSize(2);

        KilnTest.runFailing(
                        ctx -> new Site(
                                "home",
                                a -> {},
                                ResourceOptions.builder()
                                        .beforeCreate(new ResourceHook("no", step -> {
                                            throw new IllegalStateException("not today");
                                        }))
                                        .build()),
                        mocks -> {})
                .hasFailure("not today");
    }

    @Test
    void aResourceThatIsNotThereIsSaidWithThoseThatAre() {
        var result = KilnTest.run(ctx -> new Site("home", a -> {}));

        assertThatThrownBy(() -> result.resource(Site.class, "hoem"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no Site named 'hoem'; there is home (web:index:Site)");
    }

    @Test
    void twoResourcesOfOneNameFail() {
        KilnTest.runFailing(
                        ctx -> {
                            new Site("home", a -> {});
                            new Site("home", a -> {});
                        },
                        mocks -> {})
                .hasFailure("two resources have the URN");
    }

    @Test
    void parallelRunsDoNotMeet() {
        var urls = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> KilnTest.run(
                                ctx -> {
                                    var site = new Site(
                                            "home",
                                            a -> a.set("title", ctx.config().require("title")));
                                    ctx.export(
                                            "url",
                                            site.title()
                                                    .applyOutput(title ->
                                                            new Site("more", a -> a.set("title", title)).title()));
                                },
                                mocks -> mocks.config("title", "t" + i))
                        .output("url")
                        .value())
                .toList();

        assertThat(urls)
                .isEqualTo(
                        IntStream.range(0, 64).mapToObj(i -> (Object) ("t" + i)).toList());
    }

    private static final class Front extends ComponentResource {
        Front(String name) {
            super("web:index:Front", name, ResourceOptions.NONE);
            registerOutputs(Map.of("size", 1));
        }
    }

    @Test
    void aMistypedTokenOfAMockOnlyShowedAsAMissingOutput() {
        assertThatThrownBy(() -> KilnTest.run(
                        ctx -> new Site("b", b -> b.set("title", new Site("a", a -> {}).url())),
                        mocks -> mocks.resource("web:index/Site:Site", in -> Map.of("url", "u"))))
                .hasMessageContaining("a mock speaks for web:index/Site:Site, which the program has not")
                .hasMessageContaining("no mock speaks for " + Site.TOKEN);
    }

    @Test
    void aMockThatAnsweredNullWasAClassCastException() {
        assertThatThrownBy(() ->
                        KilnTest.run(ctx -> new Site("a", a -> {}), mocks -> mocks.resource(Site.TOKEN, in -> null)))
                .hasMessageContaining("a (" + Site.TOKEN + "): the mock's answer is null: give a map")
                .hasMessageNotContaining("ClassCast");
    }

    @Test
    void twoOfOneNameWereSaidToBeInTheMonitorsOwnFile() {
        var result = KilnTest.runFailing(
                ctx -> {
                    new Site("a", a -> {});
                    new Site("a", a -> {});
                },
                mocks -> {});

        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.source())
                        .hasValueSatisfying(line -> assertThat(line).startsWith("KilnTestTest.java:")));
    }
}
