package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.ComponentResource;
import dev.kiln.runtime.CustomResource;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.ResourceOptions;
import dev.kiln.runtime.monitor.PackageInfo;
import dev.kiln.runtime.typed.Decoders;
import dev.kiln.runtime.typed.InputArgs;
import dev.kiln.runtime.typed.ResourceType;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program on the engine: the runtime above the monitor, the engine below it. */
class WholeProgramTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private static final class ThingArgs extends InputArgs {
        ThingArgs set(String wire, Object value) {
            put(wire, value);
            return this;
        }
    }

    private static final class Thing extends CustomResource {
        Thing(String name, ThingArgs args, ResourceOptions options) {
            super(ResourceType.of(FakeProgram.THING, PackageInfo.named("fake")), name, args, options);
        }

        Output<String> computed() {
            return output("computed", Decoders.STRING);
        }

        Output<Optional<String>> absent() {
            return output("absent", Decoders.optional(Decoders.STRING));
        }
    }

    private static final class Group extends ComponentResource {
        Group(String name) {
            super("my:Group", name, ResourceOptions.NONE);
            Thing inner = new Thing(name + "-inner", new ThingArgs(), ResourceOptions.parent(this));
            registerOutputs(Map.of("made", inner.computed()));
        }
    }

    @Test
    void aProgramIsPreviewedMadeLeftAloneAndDestroyed() {
        AtomicInteger called = new AtomicInteger();
        Kiln.Body body = ctx -> {
            Thing a = new Thing("a", new ThingArgs().set("value", Output.secret("hidden away")), ResourceOptions.NONE);
            new Group("group");
            Output<String> text = Output.concat("got ", a.computed()).apply(value -> {
                called.incrementAndGet();
                return value + "!";
            });
            new Thing("b", new ThingArgs().set("of", text).set("maybe", a.absent()), ResourceOptions.NONE);
            ctx.export("text", text);
            ctx.export("secret", Output.secret("hidden away"));
        };

        Result preview = bench.run(Kiln.program(body), "preview");
        assertThat(preview.err()).isEmpty();
        assertThat(preview.exitCode()).isZero();
        assertThat(preview.out()).contains("+ of: [unknown]", "+ value: [secret]", "4 to create", "+ text: [unknown]");
        assertThat(called).hasValue(0);

        Result up = bench.run(Kiln.program(body), "up", "--yes");
        assertThat(up.err()).isEmpty();
        assertThat(up.out()).contains("4 created", "text: \"got made of id-", "secret: [secret]");
        assertThat(bench.fake.taken()).hasSize(3);

        Result again = bench.run(Kiln.program(body), "up", "--yes");
        assertThat(again.out()).contains("Preview: all 4 unchanged", "Done: all 4 unchanged");
        assertThat(bench.fake.taken()).isEmpty();

        assertThat(bench.command("destroy", "--yes").exitCode()).isZero();
        assertThat(bench.fake.world).isEmpty();
    }

    @Test
    void aFailedStepIsReportedOnceAndItsDependentsWithIt() {
        bench.fake.failing.add("a");

        Result up = bench.run(
                Kiln.program(ctx -> {
                    Thing a = new Thing("a", new ThingArgs(), ResourceOptions.NONE);
                    new Thing("b", new ThingArgs().set("of", a.computed()), ResourceOptions.NONE);
                    new Thing("c", new ThingArgs(), ResourceOptions.NONE);
                    ctx.export("text", a.computed());
                }),
                "up",
                "--yes",
                "--skip-preview");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("error:").contains("the world says no to a");
        assertThat(bench.fake.taken()).containsExactlyInAnyOrder("create a", "create c");
    }

    @Test
    void aCallbackThatThrowsIsOneMessageWithTheUsersLine() {
        Result up = bench.run(
                Kiln.program(ctx -> {
                    Thing a = new Thing("a", new ThingArgs(), ResourceOptions.NONE);
                    ctx.export("text", a.computed().apply(value -> {
                        throw new IllegalStateException("no luck");
                    }));
                }),
                "up",
                "--yes");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("error:").contains("no luck").doesNotContain("\tat ");
    }
}
