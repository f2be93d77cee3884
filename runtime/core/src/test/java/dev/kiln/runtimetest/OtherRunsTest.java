package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.runtime.ComponentResource;
import dev.kiln.runtime.InvokeOptions;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.typed.Decoders;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An output of a run is of no use to another one that runs at the same time, and is never dropped in silence. */
@Timeout(60)
class OtherRunsTest {
    private enum Use {
        APPLY,
        ALL,
        CONCAT,
        INPUT,
        DEPENDENCY,
        INVOKE,
        COMPONENT,
        EXPORT
    }

    private static final class Group extends ComponentResource {
        Group(Map<String, ?> outputs) {
            super("acme:index:Group", "group", ResourceOptions.NONE);
            registerOutputs(outputs);
        }
    }

    private final FakeMonitor monitor = new FakeMonitor();

    private static Kiln.Body body(Use use, Output<String> foreign, Thing thing) {
        return ctx -> {
            switch (use) {
                case APPLY -> foreign.apply(v -> v);
                case ALL -> Output.all(Output.of(1), foreign, (a, b) -> a + b);
                case CONCAT -> Output.concat("a", foreign);
                case INPUT -> new Thing("a", a -> a.text(foreign));
                case DEPENDENCY -> new Thing("a", a -> a.text("x"), ResourceOptions.dependsOn(thing));
                case INVOKE ->
                    Kiln.invoke(
                            Thing.PACKAGE,
                            "test:index:f",
                            new Thing.Args().text(foreign),
                            InvokeOptions.NONE,
                            Decoders.ANY);
                case COMPONENT -> new Group(Map.of("a", foreign));
                case EXPORT -> ctx.export("a", foreign);
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void anOutputOfAnotherLiveRunIsRefusedWhereverItIsUsed(Use use) {
        var outer = new FakeMonitor().run(theirs -> {
            var thing = new Thing("theirs", a -> a.text("x"));
            var result = monitor.run(body(use, thing.text(), thing));
            assertThat(result.failures())
                    .singleElement()
                    .satisfies(f -> assertThat(f.message()).contains("of another run is used here"));
        });
        assertThat(outer.failures()).isEmpty();
    }

    @Test
    void anUnknownOutputKeptFromThePreviewMadeTheUpdateExportNothing() {
        var kept = new AtomicReference<Output<String>>();
        var before = new FakeMonitor();
        before.preview = true;
        before.run(ctx -> kept.set(new Thing("a", a -> a.text("x")).hidden()));

        var result = monitor.run(ctx -> ctx.export("kept", kept.get()));

        assertThat(result.failures())
                .singleElement()
                .satisfies(f ->
                        assertThat(f.message()).contains("as a preview and its update do", "not in a static field"));
    }
}
