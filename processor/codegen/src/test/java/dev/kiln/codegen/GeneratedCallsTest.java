package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import golden.calls.CallsFunctions;
import golden.calls.Line;
import golden.calls.Provider;
import golden.calls.inputs.PointArgs;
import golden.calls.outputs.BendResult;
import golden.calls.outputs.HighestResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The forms in which generated functions and methods are called, and give what they give. */
class GeneratedCallsTest {
    private static final String POINT = "{\"x\": 1, \"y\": 2}";

    @Test
    void argumentsGoOneAfterTheOther() {
        EchoMonitor monitor = new EchoMonitor(POINT, Map.of());
        PointArgs point = new PointArgs().x(1).y(2);
        assertThat(monitor.value(context ->
                        CallsFunctions.add(point, 2.0, "label", List.of(1)).apply(each -> each.x())))
                .isEqualTo(PropertyValue.of(1));
        assertThat(arguments(monitor))
                .isEqualTo("{\"factor\":2,\"label\":\"label\",\"options\":[1],\"point\":{\"x\":1,\"y\":2}}");
    }

    @Test
    void argumentsGoOneAfterTheOtherAsOutputsAndWithoutTheLastOnes() {
        EchoMonitor monitor = new EchoMonitor(POINT, Map.of());
        monitor.value(
                context -> CallsFunctions.add(Output.of(new PointArgs().x(1).y(2)), 3.0));
        assertThat(arguments(monitor)).isEqualTo("{\"factor\":3,\"point\":{\"x\":1,\"y\":2}}");
    }

    @Test
    void resultsOfANamedObjectTypeAreNotAloneInAnotherObject() {
        assertThat(called(POINT, context -> CallsFunctions.origin().apply(point -> point.y())))
                .isEqualTo(PropertyValue.of(2));
    }

    @Test
    void typesWithoutADiscriminatorAreToldApartByTheirConstants() {
        assertThat(called(
                        "{\"result\": {\"kind\": \"arc\", \"angle\": 90}}",
                        context -> CallsFunctions.bend()
                                .apply(bend -> ((BendResult.OfArc) bend).value().angle())))
                .isEqualTo(PropertyValue.of(90));
        assertThat(called(
                        "{\"result\": {\"kind\": \"knot\"}}",
                        context -> CallsFunctions.bend().apply(BendResult.Unknown.class::isInstance)))
                .isEqualTo(PropertyValue.of(true));
    }

    @Test
    void ofTypesOfWhichOneHasAllOfTheOtherTheLargerIsTakenWhereItFits() {
        assertThat(called(
                        "{\"result\": {\"x\": 1, \"y\": 2, \"z\": 3}}",
                        context -> CallsFunctions.highest()
                                .apply(each ->
                                        ((HighestResult.OfPeak) each).value().z())))
                .isEqualTo(PropertyValue.of(3));
        assertThat(called(
                        "{\"result\": " + POINT + "}",
                        context -> CallsFunctions.highest().apply(HighestResult.OfPoint.class::isInstance)))
                .isEqualTo(PropertyValue.of(true));
    }

    @Test
    void plainFormsGiveAFuture() {
        assertThat(called("{\"result\": \"ab\"}", context -> Output.of(CallsFunctions.joinPlain(List.of("a", "b")))))
                .isEqualTo(PropertyValue.of("ab"));
        assertThat(called(
                        POINT,
                        context -> Output.of(CallsFunctions.originPlain().thenApply(point -> point.x() + point.y()))))
                .isEqualTo(PropertyValue.of(3));
    }

    @Test
    void functionsThatWantNoPlainFormHaveNone() {
        assertThat(Arrays.stream(CallsFunctions.class.getDeclaredMethods()).map(each -> each.getName()))
                .contains("watch", "joinPlain")
                .doesNotContain("watchPlain");
    }

    @Test
    void plainResultsOfMethodsAreFutures() {
        assertThat(called("{\"res\": 1.5}", context -> {
                    CompletableFuture<Double> length = new Line("l").length();
                    return Output.of(length);
                }))
                .isEqualTo(PropertyValue.of(1.5));
        assertThat(called(
                        "{\"ends\": [" + POINT + "]}",
                        context -> Output.of(new Line("l").scale(a -> a.by(2)))
                                .apply(result -> result.ends().get(0).y())))
                .isEqualTo(PropertyValue.of(2));
    }

    @Test
    void providersHaveMethods() {
        EchoMonitor monitor = new EchoMonitor("{\"text\": \"it\"}", Map.of());
        assertThat(monitor.value(context -> new Provider("p").describe().apply(result -> result.text())))
                .isEqualTo(PropertyValue.of("it"));
        assertThat(monitor.called)
                .singleElement()
                .satisfies(call -> assertThat(call.token()).isEqualTo("pulumi:providers:calls/describe"));
    }

    @Test
    void functionsWithoutAResultGiveNull() {
        assertThat(called(
                        "{}", context -> CallsFunctions.forget(a -> a.name("n")).apply(nothing -> "done " + nothing)))
                .isEqualTo(PropertyValue.of("done null"));
    }

    private static PropertyValue called(String answer, Function<Context, Object> body) {
        return new EchoMonitor(answer, Map.of()).value(body);
    }

    private static String arguments(EchoMonitor monitor) {
        return PropertyJson.print(monitor.invoked.element().arguments());
    }
}
