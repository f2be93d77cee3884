package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.Alias;
import dev.kiln.runtime.ComponentResource;
import dev.kiln.runtime.InvokeOptions;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ProviderResource;
import dev.kiln.runtime.ResourceHook;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.CustomTimeouts;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.ResourceType;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final String OLD = "urn:pulumi:dev::test::test:index:Thing::old";

    private final FakeMonitor monitor = new FakeMonitor();

    /** A provider as the generator writes them. */
    static final class Cloud extends ProviderResource {
        Cloud(String name) {
            super(
                    ResourceType.of("pulumi:providers:test", Thing.PACKAGE),
                    name,
                    new Thing.Args().text("x"),
                    ResourceOptions.NONE);
        }
    }

    private static final class Group extends ComponentResource {
        Group(String name, ResourceOptions options) {
            super("acme:index:Group", name, options);
        }
    }

    private static Thing thing(String name, ResourceOptions options) {
        return new Thing(name, t -> t.text(name), options);
    }

    private RegisterRequest declared(Kiln.Body body, String name) {
        var result = monitor.run(body);
        assertThat(result.failures()).isEmpty();
        return monitor.request(name);
    }

    private static String urn(String name) {
        return "urn:pulumi:dev::test::test:index:Thing::" + name;
    }

    @Test
    void whatIsNotSetIsNotSent() {
        var request = declared(ctx -> new Group("g", ResourceOptions.NONE), "g");

        assertThat(request.options()).isEqualTo(RegisterOptions.NONE);
        assertThat(request.transforms()).isEmpty();
        assertThat(request.packageInfo().version()).isEmpty();
    }

    @Test
    void eachOptionComesToTheEngine() {
        var timeouts = CustomTimeouts.builder()
                .create(Duration.ofMinutes(5))
                .read(Duration.ofSeconds(1))
                .build();
        var request = declared(
                ctx -> {
                    var other = thing("other", ResourceOptions.NONE);
                    thing(
                            "all",
                            ResourceOptions.builder()
                                    .protect(false)
                                    .retainOnDelete(true)
                                    .deleteBeforeReplace(false)
                                    .deletedWith(other)
                                    .replaceWith(other)
                                    .replacementTrigger(Map.of("v", Output.secret("s"), "of", other.text()))
                                    .ignoreChanges("a.b[0]")
                                    .replaceOnChanges("c")
                                    .hideDiffs("d")
                                    .additionalSecretOutputs("text")
                                    .importId(other.id())
                                    .customTimeouts(timeouts)
                                    .version("9.9.9")
                                    .pluginDownloadUrl("https://example.com")
                                    .build());
                },
                "all");

        assertThat(request.options())
                .isEqualTo(RegisterOptions.builder()
                        .protect(Optional.of(false))
                        .retainOnDelete(Optional.of(true))
                        .deleteBeforeReplace(Optional.of(false))
                        .deletedWith(Optional.of(urn("other")))
                        .replaceWith(java.util.Set.of(urn("other")))
                        .replacementTrigger(Optional.of(PropertyValue.MapValue.of(
                                Map.of("v", new SecretValue(PropertyValue.of("s")), "of", PropertyValue.of("other")))))
                        .ignoreChanges(List.of("a.b[0]"))
                        .replaceOnChanges(List.of("c"))
                        .hideDiffs(List.of("d"))
                        .additionalSecretOutputs(List.of("hidden", "text"))
                        .importId(Optional.of("id-other"))
                        .customTimeouts(timeouts)
                        .build());
        assertThat(request.packageInfo().version()).contains("9.9.9");
        assertThat(request.packageInfo().pluginDownloadUrl()).contains("https://example.com");
        assertThat(request.dependencies()).isEmpty();
    }

    @Test
    void aliasesAreWholeUrnsOrWhatWasDifferent() {
        var request = declared(
                ctx -> {
                    var before = new Group("before", ResourceOptions.NONE);
                    thing(
                            "renamed",
                            ResourceOptions.builder()
                                    .aliases(OLD)
                                    .aliases(
                                            Alias.name("old"),
                                            Alias.noParent(),
                                            Alias.parent(before),
                                            Alias.builder()
                                                    .type("test:index:Old")
                                                    .stack("prod")
                                                    .project("other")
                                                    .parentUrn(Output.of(OLD))
                                                    .build())
                                    .build());
                },
                "renamed");

        Optional<String> none = Optional.empty();
        assertThat(request.options().aliases())
                .containsExactly(
                        new AliasSpec.Urn(OLD),
                        new AliasSpec.Parts(Optional.of("old"), none, none, none, none, false),
                        new AliasSpec.Parts(none, none, none, none, none, true),
                        new AliasSpec.Parts(
                                none,
                                none,
                                none,
                                none,
                                Optional.of("urn:pulumi:dev::test::acme:index:Group::before"),
                                false),
                        new AliasSpec.Parts(
                                none,
                                Optional.of("test:index:Old"),
                                Optional.of("prod"),
                                Optional.of("other"),
                                Optional.of(OLD),
                                false));
        assertThatThrownBy(() -> Alias.builder().parentUrn("x")).hasMessageContaining("is no URN");
    }

    @Test
    void aProviderServesWhatIsInsideOfAComponent() {
        monitor.run(ctx -> {
            var first = new Cloud("first");
            var second = new Cloud("second");
            var outer = new Group("outer", ResourceOptions.provider(first));
            var inner = new Group(
                    "inner",
                    ResourceOptions.builder().parent(outer).providers(second).build());
            thing("ofOuter", ResourceOptions.parent(outer));
            thing("ofInner", ResourceOptions.parent(inner));
            thing("own", ResourceOptions.builder().parent(inner).provider(first).build());
        });

        var first = "urn:pulumi:dev::test::pulumi:providers:test::first::id-first";
        var second = "urn:pulumi:dev::test::pulumi:providers:test::second::id-second";
        assertThat(monitor.request("outer").options().providers()).isEqualTo(Map.of("test", first));
        assertThat(monitor.request("inner").options().providers()).isEqualTo(Map.of("test", second));
        assertThat(monitor.request("ofOuter").options().provider()).contains(first);
        assertThat(monitor.request("ofInner").options().provider()).contains(second);
        assertThat(monitor.request("own").options().provider()).contains(first);
    }

    @Test
    void mergedOptionsTakeWhatIsSingleFromTheSecondAndAddLists() {
        var first = ResourceOptions.builder()
                .protect(true)
                .retainOnDelete(true)
                .version("1.0.0")
                .ignoreChanges("a")
                .customTimeouts(CustomTimeouts.builder()
                        .create(Duration.ofSeconds(1))
                        .delete(Duration.ofSeconds(2))
                        .build())
                .build();
        var second = ResourceOptions.builder()
                .protect(false)
                .ignoreChanges("b")
                .customTimeouts(
                        CustomTimeouts.builder().create(Duration.ofSeconds(3)).build())
                .build();

        var request = declared(ctx -> thing("t", ResourceOptions.merge(first, second)), "t");

        var options = request.options();
        assertThat(options.protect()).contains(false);
        assertThat(options.retainOnDelete()).contains(true);
        assertThat(request.packageInfo().version()).contains("1.0.0");
        assertThat(options.ignoreChanges()).containsExactly("a", "b");
        assertThat(options.customTimeouts().create()).contains(Duration.ofSeconds(3));
        assertThat(options.customTimeouts().delete()).contains(Duration.ofSeconds(2));
    }

    @Test
    void builtOptionsDoNotChangeAnyMore() {
        var builder = ResourceOptions.builder().ignoreChanges("a");
        var options = builder.build();
        builder.ignoreChanges("b").protect(true);

        var request = declared(ctx -> thing("t", options), "t");

        assertThat(request.options().ignoreChanges()).containsExactly("a");
        assertThat(request.options().protect()).isEmpty();
    }

    @Test
    void aResourceDependsOnWhatAnOutputOfResourcesBrings() {
        var request = declared(
                ctx -> {
                    var a = thing("a", ResourceOptions.NONE);
                    var b = thing("b", ResourceOptions.NONE);
                    var c = thing("c", ResourceOptions.NONE);
                    thing(
                            "t",
                            ResourceOptions.builder()
                                    .dependsOn(List.of(c))
                                    .dependsOn(a.text().apply(text -> List.of(b)))
                                    .build());
                },
                "t");

        assertThat(request.dependencies()).containsExactly(urn("a"), urn("b"), urn("c"));
    }

    @Test
    void aCallTakesItsOptionsAlong() {
        monitor.run(ctx -> {
            var cloud = new Cloud("cloud");
            var group = new Group("g", ResourceOptions.provider(cloud));
            var late = thing("late", ResourceOptions.NONE);
            var options = InvokeOptions.builder()
                    .parent(group)
                    .dependsOn(late.text().apply(text -> late))
                    .version("2.0.0")
                    .pluginDownloadUrl("https://example.com")
                    .build();
            ctx.export(
                    "it",
                    Kiln.invoke(Thing.PACKAGE, "test:index:f", new Thing.Args().text("x"), options, Decoders.ANY));
        });

        var request = monitor.invoked.element();
        assertThat(request.provider()).contains("urn:pulumi:dev::test::pulumi:providers:test::cloud::id-cloud");
        assertThat(request.parent()).contains("urn:pulumi:dev::test::acme:index:Group::g");
        assertThat(request.dependencies()).containsExactly(urn("late"));
        assertThat(request.packageInfo().version()).contains("2.0.0");
        assertThat(request.packageInfo().pluginDownloadUrl()).contains("https://example.com");
    }

    @Test
    void anIdToImportThatIsNotKnownInAPreviewIsRefused() {
        monitor.preview = true;
        var result = monitor.run(ctx -> {
            var other = thing("other", ResourceOptions.NONE);
            thing("t", ResourceOptions.builder().importId(other.id()).build());
        });

        assertThat(result.failures())
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure.message()).isEqualTo("the id to import must be known in a preview too"));
    }

    @Test
    void aComponentCannotBeImported() {
        var result = monitor.run(
                ctx -> new Group("g", ResourceOptions.builder().importId("x").build()));

        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).startsWith("a component cannot be imported"));
    }

    @Test
    void anEngineThatKnowsNoHooksSaysSoOnceAtTheUsersLine() {
        var result = monitor.run(ctx -> {
            var hook = new ResourceHook("log", step -> {});
            thing("t", ResourceOptions.builder().afterCreate(hook).build());
        });

        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.message()).isEqualTo("the engine that runs this program knows no resource hooks");
            assertThat(failure.subject()).contains("the hook 'log'");
            assertThat(failure.source().orElseThrow()).startsWith("OptionsTest.java:");
        });
    }
}
