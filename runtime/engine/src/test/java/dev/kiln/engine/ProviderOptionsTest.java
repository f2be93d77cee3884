package dev.kiln.engine;

import static dev.kiln.engine.Things.thing;
import static dev.kiln.engine.Things.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Things.Fake;
import dev.kiln.engine.Things.Group;
import dev.kiln.engine.Things.Other;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which provider makes a resource, and what becomes of the resource when that changes. */
class ProviderOptionsTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private List<String> calls(Kiln.Body body) {
        bench.fake.taken();
        Result up = bench.upWhole(body);
        assertThat(up.err()).isEmpty();
        return bench.fake.taken();
    }

    private String state() throws IOException {
        return bench.stateText().replaceAll("\\s", "");
    }

    private static Kiln.Body in(String region) {
        return ctx -> {
            Fake fake = new Fake("mine", Map.of("region", region), ResourceOptions.NONE);
            thing("a", Map.of(), with().provider(fake));
        };
    }

    @Test
    void anExplicitOneIsConfiguredAndMakesItsResources() throws IOException {
        assertThat(calls(in("east"))).containsExactly("create a");

        assertThat(bench.fake.configurations)
                .singleElement()
                .satisfies(
                        configuration -> assertThat(configuration.get("region")).isEqualTo(PropertyValue.of("east")));
        assertThat(state()).contains("pulumi:providers:fake::mine::").doesNotContain("fake::default");
        assertThat(calls(in("east"))).isEmpty();
    }

    @Test
    void oneWhoseNewConfigurationIsAnotherWorldIsReplacedWithAllThatItMade() {
        calls(in("east"));

        assertThat(calls(in("west"))).containsExactly("create a", "delete a");

        String regions = bench.fake.configurations.stream()
                .map(configuration -> String.valueOf(configuration.get("region")))
                .toList()
                .toString();
        assertThat(regions).endsWith("TextValue[value=west], TextValue[value=east]]");
        assertThat(calls(in("west"))).isEmpty();
        assertThat(calls(ctx -> {})).containsExactly("delete a");
    }

    @Test
    void oneWithAnotherSettingIsUpdatedAndItsResourcesStay() {
        calls(in("east"));

        assertThat(calls(ctx -> {
                    Fake fake = new Fake("mine", Map.of("region", "east", "retries", "3"), ResourceOptions.NONE);
                    thing("a", Map.of(), with().provider(fake));
                }))
                .isEmpty();
    }

    @Test
    void aResourceThatMovesToAProviderOfAnotherWorldIsReplaced() {
        Kiln.Body first = ctx -> {
            Fake east = new Fake("east", Map.of("region", "east"), ResourceOptions.NONE);
            new Fake("west", Map.of("region", "west"), ResourceOptions.NONE);
            thing("a", Map.of(), with().provider(east));
        };
        Kiln.Body then = ctx -> {
            new Fake("east", Map.of("region", "east"), ResourceOptions.NONE);
            Fake west = new Fake("west", Map.of("region", "west"), ResourceOptions.NONE);
            thing("a", Map.of(), with().provider(west));
        };
        Kiln.Body same = ctx -> {
            new Fake("east", Map.of("region", "east"), ResourceOptions.NONE);
            Fake other = new Fake("other", Map.of("region", "west"), ResourceOptions.NONE);
            thing("a", Map.of(), with().provider(other));
        };
        calls(first);

        assertThat(calls(then)).containsExactly("create a", "delete a");
        assertThat(calls(same)).as("a provider of the same world").isEmpty();
    }

    @Test
    void thoseInsideOfAComponentHaveItsProvider() throws IOException {
        calls(ctx -> {
            Fake fake = new Fake("mine", Map.of(), ResourceOptions.NONE);
            Group outer = new Group("outer", with().providers(fake).build());
            Group inner = new Group("inner", with().parent(outer).build());
            thing("a", Map.of(), with().parent(inner));
            inner.ended(Map.of());
            outer.ended(Map.of());
        });

        assertThat(state()).doesNotContain("fake::default");
    }

    @Test
    void versionAndOriginMakeADefaultProviderOfTheirOwn() throws IOException {
        calls(ctx -> {
            thing("a", Map.of(), with().version("1.2.3"));
            thing("b", Map.of(), with().version("1.2.3").pluginDownloadUrl("https://example.com"));
            thing("c");
        });

        assertThat(state())
                .contains(
                        "fake::default_1_2_3::",
                        "fake::default_1_2_3_https://example.com::",
                        "fake::default::",
                        "\"version\":\"1.2.3\"",
                        "\"__internal\":{\"pluginDownloadURL\":\"https://example.com\"}");
        assertThat(bench.fake.configurations).hasSize(3).noneMatch(each -> each.get("__internal") != null);
    }

    @Test
    void aSecretOfAConfigurationComesToTheProviderAsOneAndIsKeptEncrypted() throws IOException {
        calls(ctx -> {
            Fake fake = new Fake("mine", Map.of("token", Output.secret("hush-hush")), ResourceOptions.NONE);
            thing("a", Map.of(), with().provider(fake));
        });

        assertThat(bench.stateText()).doesNotContain("hush-hush");
        assertThat(bench.fake.configurations.get(0).get("token"))
                .isEqualTo(new SecretValue(PropertyValue.of("hush-hush")));
    }

    @Test
    void variablesForAProvidersProcessAreKeptForIt() throws IOException {
        calls(ctx -> new Fake(
                "mine",
                Map.of(),
                with().envVarMappings(Map.of("TOKEN", "MY_TOKEN")).build()));

        assertThat(state()).contains("\"__internal\":{\"envVarMappings\":{\"TOKEN\":\"MY_TOKEN\"}}");
    }

    @Test
    void aConfigurationThatIsRefusedIsOneError() {
        Result up = bench.upWhole(ctx -> {
            Fake fake = new Fake("mine", Map.of("refused", "x"), ResourceOptions.NONE);
            thing("a", Map.of(), with().provider(fake));
        });

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err())
                .containsOnlyOnce("error:")
                .contains("the configuration of provider `fake`: `refused`: must not be given");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aDependencyThatIsNotDeclaredIsAnError() {
        Result up = bench.up(p -> p.thing("a")
                .dependsOn(new dev.kiln.runtime.monitor.Registration(
                        "urn:pulumi:dev::p::fake:index:Thing::ghost",
                        java.util.Optional.empty(),
                        PropertyValue.MapValue.EMPTY,
                        dev.kiln.runtime.monitor.Registration.Status.SUCCESS,
                        false))
                .register());

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err())
                .contains(
                        "it depends on urn:pulumi:dev::p::fake:index:Thing::ghost, which is not declared in this run");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void aStackWithViewsIsRefused() throws IOException {
        calls(ctx -> thing("a"));
        String urn = "urn:pulumi:dev::" + bench.folder.getFileName() + "::fake:index:Thing::a";
        Files.writeString(
                bench.state(),
                bench.stateText().replace("\"id\": \"id-1\",", "\"id\": \"id-1\", \"viewOf\": \"" + urn + "\","));

        Result up = bench.upWhole(ctx -> {});

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("which is a view of another resource: the embedded engine knows no views");
        assertThat(bench.fake.taken()).isEmpty();
    }

    @Test
    void oneOfAnotherPackageWasAskedForWhatItDoesNotKnow() {
        Result up = bench.upWhole(ctx -> {
            Other other = new Other("theirs");
            thing("a", Map.of(), with().provider(other));
            new Things.Thing("b", Output.of("id"), ResourceOptions.provider(other));
        });

        assertThat(up.err())
                .contains("a (fake:index:Thing): its option `provider` names `theirs`, a provider of the package"
                        + " `other`, and it is of the package `fake`. Give it a provider of `fake`, or none")
                .contains("b (fake:index:Thing): its option `provider` names `theirs`");
        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(bench.fake.taken()).isEmpty();
    }
}
