package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.runtime.Output;
import dev.kiln.runtime.asset.FileArchive;
import dev.kiln.runtime.asset.StringAsset;
import dev.kiln.runtime.monitor.AliasSpec;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.AssetValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import golden.shapes.Bucket;
import golden.shapes.BucketArgs;
import golden.shapes.Provider;
import golden.shapes.enums.Color;
import golden.shapes.enums.Flag;
import golden.shapes.enums.Level;
import golden.shapes.enums.Weight;
import golden.shapes.inputs.BucketMixed;
import golden.shapes.inputs.BucketShape;
import golden.shapes.inputs.BucketShapes;
import golden.shapes.inputs.BucketState;
import golden.shapes.inputs.CircleArgs;
import golden.shapes.inputs.RuleArgs;
import golden.shapes.inputs.SquareArgs;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What programs say with generated classes, and what of it reaches the engine. */
@SuppressWarnings("deprecation") // Deprecated properties go through as well.
class GeneratedInputsTest {
    @Test
    void whatCannotBeATextIsJsonInTheEnvironment() {
        var sources = Schemas.generate(Schemas.ofText("""
                name: env
                resources:
                  env:index:R:
                    inputProperties:
                      text: {oneOf: [{type: string}, {type: array, items: {type: string}}], defaultInfo: {environment: [E]}}
                      either: {oneOf: [{type: array, items: {type: string}}, {type: object}], defaultInfo: {environment: [E]}}
                """));
        assertThat(sources)
                .filteredOn(each -> each.simpleName().equals("RArgs"))
                .singleElement()
                .extracting(GeneratedSource::text, InstanceOfAssertFactories.STRING)
                .contains("environment(\"text\", String.class, \"E\")", "environment(\"either\", Object.class, \"E\")");
    }

    @Test
    void everySetterReachesItsProperty() {
        RegisterRequest request = registered(b -> b.size(Output.of(3))
                .names("a", "b")
                .class_("k")
                .color("purple")
                .either(7)
                .enabled(false)
                .flag(Flag.True)
                .level(Level.High)
                .weight(Weight.Half)
                .matrix(List.of(1, 2), List.of(3))
                .mixed(BucketMixed.of(List.of("x")))
                .plainText("plain")
                .policy("{\"a\": 1}")
                .ratio(2)
                .rules(r -> r.name("one"), r -> r.name(Output.of("two")).weight(2))
                .rulesByName("it", new RuleArgs().name("three"))
                .shape(BucketShape.of(new CircleArgs().radius(1)))
                .shapes(BucketShapes.of(new SquareArgs().side(2)), BucketShapes.of(new CircleArgs().radius(3)))
                .tags(Map.of("a", "1"))
                .tags("b", Output.of("2"))
                .triggers("one")
                .labels(Map.of("deep", List.of(Output.of(1)))));
        assertThat(PropertyJson.print(request.inputs()))
                .isEqualTo("{\"class\":\"k\",\"color\":\"purple\",\"either\":7,"
                        + "\"enabled\":false,\"fixed\":\"always\",\"flag\":true,\"labels\":{\"deep\":[1]},\"level\":20,"
                        + "\"matrix\":[[1,2],[3]],\"mixed\":[\"x\"],\"names\":[\"a\",\"b\"],\"plainText\":\"plain\","
                        + "\"policy\":\"{\\\"a\\\": 1}\",\"ratio\":2,"
                        + "\"rules\":[{\"name\":\"one\",\"weight\":1.5},{\"name\":\"two\",\"weight\":2}],"
                        + "\"rulesByName\":{\"it\":{\"name\":\"three\",\"weight\":1.5}},"
                        + "\"shape\":{\"kind\":\"circle\",\"radius\":1},"
                        + "\"shapes\":[{\"kind\":\"square\",\"side\":2},{\"kind\":\"circle\",\"radius\":3}],"
                        + "\"size\":3,\"tags\":{\"a\":\"1\",\"b\":\"2\"},\"triggers\":[\"one\"],\"weight\":0.5}");
    }

    @Test
    void defaultsConstantsAndSecretsAreFilledIn() {
        RegisterRequest request = registered(
                b -> b.size(1).names().secretText("s").website(r -> r.name("w").secret("n")));
        assertThat(request.inputs().get("color")).isEqualTo(PropertyValue.of("red"));
        assertThat(request.inputs().get("fixed")).isEqualTo(PropertyValue.of("always"));
        assertThat(request.inputs().get("secretText")).isEqualTo(new SecretValue(PropertyValue.of("s")));
        assertThat(((PropertyValue.MapValue) request.inputs().get("website")).get("secret"))
                .isEqualTo(new SecretValue(PropertyValue.of("n")));
        assertThat(request.options().additionalSecretOutputs()).containsExactly("secretText");
        assertThat(request.options().replaceOnChanges()).containsExactly("size");
        assertThat(request.options().aliases()).containsExactly(AliasSpec.Parts.ofType("shapes:index:Box"));
        assertThat(request.packageInfo().version()).contains("1.2.3");
    }

    @Test
    void assetsArchivesAndResourcesGoThrough() {
        EchoMonitor monitor = new EchoMonitor("{}", Map.of());
        monitor.value(context -> {
            Bucket other = new Bucket("other", required());
            return new Bucket(
                            "b",
                            required()
                                    .source(new StringAsset("x"))
                                    .code(new FileArchive("y"))
                                    .owner(other))
                    .id();
        });
        assertThat(monitor.request("b").inputs().get("source")).isInstanceOf(AssetValue.class);
        assertThat(monitor.request("b").inputs().get("owner")).isInstanceOf(PropertyValue.ReferenceValue.class);
        assertThat(monitor.request("b").dependencies()).contains("urn:pulumi:dev::test::shapes:index:Bucket::other");
    }

    @Test
    void allMissingArgumentsAreNamedAtOnce() {
        assertThat(new EchoMonitor("{}", Map.of())
                        .run(context -> new Bucket("b", b -> b.class_("k")))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message())
                        .contains("names", "size", "b (shapes:index:Bucket)")
                        .doesNotContain("fixed"));
    }

    @Test
    void finishedArgumentsCannotBeChanged() {
        BucketArgs built = BucketArgs.builder().size(1).build();
        assertThatThrownBy(() -> built.size(2)).hasMessageContaining("BucketArgs.size");
    }

    @Test
    void textsThatHaveToBeJsonAreChecked() {
        assertThatThrownBy(() -> new BucketArgs().policy("{"))
                .hasMessageContaining("policy")
                .hasMessageContaining("JSON");
    }

    @Test
    void providersTakeStructuresAsJson() {
        EchoMonitor monitor = new EchoMonitor("{}", Map.of());
        monitor.value(context ->
                new Provider("p", p -> p.endpoint("here").rule(r -> r.name("n")).token("t")).urn());
        assertThat(monitor.request("p").inputs().get("retries")).isEqualTo(PropertyValue.of("3"));
        assertThat(monitor.request("p").inputs().get("rule"))
                .isEqualTo(PropertyValue.of("{\"name\":\"n\",\"weight\":1.5}"));
        assertThat(monitor.request("p").inputs().get("token")).isEqualTo(new SecretValue(PropertyValue.of("t")));
    }

    @Test
    void existingResourcesAreLookedUpByIdAndState() {
        EchoMonitor monitor = new EchoMonitor("{\"size\": 5}", Map.of());
        assertThat(monitor.value(context -> Bucket.get("b", Output.of("i"), new BucketState().secretText("s"))
                        .size()))
                .isEqualTo(PropertyValue.of(5));
        assertThat(monitor.reads)
                .singleElement()
                .satisfies(read ->
                        assertThat(read.state().get("secretText")).isEqualTo(new SecretValue(PropertyValue.of("s"))));
        assertThat(Color.of("new").value()).isEqualTo("new");
    }

    @Test
    void typesOfOtherPackagesAreThoseOfTheirSdk() {
        EchoMonitor monitor = new EchoMonitor("{}", Map.of());
        assertThat(monitor.value(context -> new golden.outside.Shelf(
                                "s",
                                s -> s.color(Color.DeepBlue)
                                        .rule(r -> r.name("n"))
                                        .bucket(new Bucket("b", required())))
                        .rule()
                        .apply(rule -> rule.orElseThrow().name())))
                .isEqualTo(PropertyValue.of("n"));
        assertThat(monitor.request("s").inputs().get("color")).isEqualTo(PropertyValue.of("deep-blue"));
        assertThat(monitor.request("s").inputs().get("bucket")).isInstanceOf(PropertyValue.ReferenceValue.class);
    }

    @Test
    void packagesSayHowTheyComeOutOfOthers() {
        assertThat(golden.outside.Utilities.PACKAGE.parameterization())
                .hasValueSatisfying(by -> assertThat(by)
                        .isEqualTo(dev.kiln.runtime.monitor.Parameterization.of(
                                "terraform", "1.0.0", "eyJyZW1vdGUiOiJleGFtcGxlIn0=")));
    }

    @Test
    void constantsCannotBeSetToSomethingElse() {
        assertThat(registered(b -> b.size(1).names().fixed("always")).inputs().get("fixed"))
                .isEqualTo(PropertyValue.of("always"));
        assertThat(new EchoMonitor("{}", Map.of())
                        .run(context -> new Bucket("b", b -> b.size(1).names().fixed("never")))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("BucketArgs.fixed", "'always'"));
    }

    private static BucketArgs required() {
        return new BucketArgs().size(1).names();
    }

    private static RegisterRequest registered(Consumer<BucketArgs> args) {
        EchoMonitor monitor = new EchoMonitor("{}", Map.of());
        monitor.value(context -> new Bucket("b", args).id());
        return monitor.request("b");
    }
}
