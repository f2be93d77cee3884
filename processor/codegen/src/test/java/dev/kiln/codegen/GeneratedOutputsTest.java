package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Output;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import golden.shapes.Bucket;
import golden.shapes.Config;
import golden.shapes.ShapesFunctions;
import golden.shapes.outputs.BucketMixed;
import golden.shapes.outputs.BucketShape;
import golden.shapes.outputs.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What generated classes make of an engine's answers. */
class GeneratedOutputsTest {
    @Test
    void accessorsDecodeTheirProperty() {
        assertThat(text(
                        "{\"level\": 20}",
                        b -> b.level()
                                .apply(level -> level.map(Object::toString).orElse("none"))))
                .isEqualTo("20");
        assertThat(text(
                        "{\"matrix\": [[1], [2]]}",
                        b -> b.matrix().apply(m -> "" + m.orElseThrow().get(1).get(0))))
                .isEqualTo("2");
        assertThat(text(
                        "{\"either\": 7}",
                        b -> b.either().apply(e -> e.orElseThrow().fold(s -> "text", i -> "whole"))))
                .isEqualTo("whole");
        assertThat(text("{}", b -> b.labels().apply(labels -> "" + labels.isPresent())))
                .isEqualTo("false");
        assertThat(text(
                        "{\"color\": \"unheard-of\"}",
                        b -> b.color().apply(c -> c.orElseThrow().value())))
                .isEqualTo("unheard-of");
    }

    @Test
    void unionsAreToldApartByDiscriminatorOrForm() {
        Function<Bucket, Output<String>> shape = b -> b.shape().apply(GeneratedOutputsTest::described);
        assertThat(text("{\"shape\": {\"kind\": \"circle\", \"radius\": 2}}", shape))
                .isEqualTo("circle 2.0");
        assertThat(text("{\"shape\": {\"kind\": \"square\", \"side\": 3}}", shape))
                .isEqualTo("square 3.0");
        assertThat(text("{\"shape\": {\"kind\": \"line\"}}", shape)).isEqualTo("Unknown[raw={kind=line}]");
        Function<Bucket, Output<String>> mixed =
                b -> b.mixed().apply(m -> m.orElseThrow().toString());
        assertThat(text("{\"mixed\": \"x\"}", mixed)).isEqualTo(new BucketMixed.OfString("x").toString());
        assertThat(text("{\"mixed\": [\"x\"]}", mixed))
                .isEqualTo(new BucketMixed.OfStringList(List.of("x")).toString());
        assertThat(text("{\"mixed\": {\"name\": \"r\"}}", mixed)).contains("OfRule");
        assertThat(text("{\"mixed\": {\"other\": 1}}", mixed)).contains("Unknown");
    }

    @Test
    void functionsGiveTheirResult() {
        EchoMonitor monitor = new EchoMonitor("{\"shape\": {\"kind\": \"circle\", \"radius\": 1}}", Map.of());
        assertThat(monitor.value(context -> ShapesFunctions.getBucket(
                                a -> a.name("n").rule(r -> r.name("r")))
                        .apply(result -> result.sizes().size())))
                .isEqualTo(PropertyValue.of(0));
        assertThat(monitor.invoked).singleElement().satisfies(call -> {
            assertThat(call.token()).isEqualTo("shapes:index:getBucket");
            assertThat(PropertyJson.print(call.arguments()))
                    .isEqualTo("{\"name\":\"n\",\"rule\":{\"name\":\"r\",\"weight\":1.5}}");
        });
    }

    @Test
    void resultsThatAreNoObjectsComeOutOfTheirs() {
        EchoMonitor monitor = new EchoMonitor("{\"anything\": [\"a\", \"b\"]}", Map.of());
        assertThat(monitor.value(context -> ShapesFunctions.import_().apply(List::size)))
                .isEqualTo(PropertyValue.of(2));
        assertThat(monitor.invoked)
                .singleElement()
                .satisfies(call -> assertThat(call.arguments().get("text")).isEqualTo(PropertyValue.of("nothing")));
    }

    @Test
    void methodsAreCalledOnTheirResource() {
        EchoMonitor monitor = new EchoMonitor("{\"size\": 9}", Map.of());
        assertThat(monitor.value(context -> new Bucket("b", b -> b.size(1).names())
                        .resize(r -> r.by(8))
                        .apply(result -> result.size())))
                .isEqualTo(PropertyValue.of(9));
        assertThat(monitor.called)
                .singleElement()
                .satisfies(call -> assertThat(call.arguments().entries()).containsKeys("__self__", "by"));
    }

    @Test
    void configurationIsTypedAndSecretsStayOutputs() {
        Map<String, String> config = Map.of(
                "shapes:region",
                "north",
                "shapes:token",
                "t",
                "shapes:tags",
                "{\"a\":\"b\"}",
                "shapes:rule",
                "{\"name\":\"n\"}");
        MapValue seen = (MapValue) new EchoMonitor("{}", config).value(context -> {
            Config own = Config.of(context);
            return Map.of(
                    "region", own.region(),
                    "retries", new Config().retries(),
                    "color", own.color().value(),
                    "tags", own.tags().orElseThrow(),
                    "rule", own.rule().map(Rule::name).orElseThrow(),
                    "token", own.token().apply(token -> token.orElseThrow()));
        });
        assertThat(seen.get("token")).isInstanceOf(PropertyValue.SecretValue.class);
        assertThat(seen.get("retries")).isEqualTo(PropertyValue.of(3));
        assertThat(seen.get("color")).isEqualTo(PropertyValue.of("red"));
        assertThat(seen.get("rule")).isEqualTo(PropertyValue.of("n"));
        assertThat(PropertyJson.print(seen.get("tags"))).isEqualTo("{\"a\":\"b\"}");
    }

    private static String described(BucketShape shape) {
        if (shape instanceof BucketShape.OfCircle circle) {
            return "circle " + circle.value().radius();
        } else if (shape instanceof BucketShape.OfSquare square) {
            return "square " + square.value().side();
        }
        return shape.toString();
    }

    private static String text(String state, Function<Bucket, Output<String>> accessor) {
        PropertyValue value = new EchoMonitor(state, Map.of())
                .value(context -> accessor.apply(new Bucket("b", b -> b.size(1).names())));
        return ((PropertyValue.TextValue) value).value();
    }
}
