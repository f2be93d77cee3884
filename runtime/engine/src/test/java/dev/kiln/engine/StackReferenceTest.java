package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.Kiln;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.StackReference;
import dev.kiln.runtime.Stash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine has built in: the outputs of other stacks, and values that stay. */
class StackReferenceTest {
    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) throws IOException {
        bench = new Workbench(folder);
        Files.writeString(folder.resolve("Pulumi.yaml"), "name: shop\nruntime: java\n");
        Kiln.Body base = ctx -> {
            ctx.export("address", "10.0.0.1");
            ctx.export("ports", List.of(80, 443));
            ctx.export("password", Output.secret("hush-hush"));
        };
        Result up = bench.run(Kiln.program(base), "up", "--yes", "--skip-preview", "--stack", "base");
        assertThat(up.err()).isEmpty();
    }

    @Test
    void outputsOfAnotherStackAreRead() throws IOException {
        Kiln.Body body = ctx -> {
            StackReference base = new StackReference("organization/shop/base");
            ctx.export("address", base.requireOutput("address"));
            ctx.export("ports", base.getOutput("ports"));
            ctx.export("password", base.getOutput("password"));
            ctx.export("absent", base.getOutput("absent").apply(value -> value == null ? "none" : "some"));
            ctx.export(
                    "details",
                    Output.all(
                            base.getOutputDetails("address"),
                            base.getOutputDetails("password"),
                            base.getOutputDetails("absent"),
                            (address, password, absent) -> address + " " + password + " " + absent));
        };

        Result up = bench.run(Kiln.program(body), "up", "--yes");

        assertThat(up.err()).isEmpty();
        assertThat(up.out())
                .contains(
                        "address: \"10.0.0.1\"",
                        "ports: [80, 443]",
                        "password: [secret]",
                        "absent: \"none\"",
                        "details: \"10.0.0.1 [secret] nothing\"");
        assertThat(bench.stateText()).doesNotContain("hush-hush");
    }

    @Test
    void aStackOfTheSameProjectMayBeNamedAlone() {
        Result up = bench.upWhole(ctx -> ctx.export("address", new StackReference("base").getOutput("address")));

        assertThat(up.err()).isEmpty();
        assertThat(up.out()).contains("address: \"10.0.0.1\"");
    }

    @Test
    void anOutputThatIsRequiredAndNotThereIsAnErrorThatNamesThoseThatAre() {
        Result up = bench.upWhole(ctx -> ctx.export("x", new StackReference("base").requireOutput("adress")));

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).contains("has no output 'adress'; it has address, password, ports");
    }

    @Test
    void aStackThatIsNotThereIsAnError() {
        Result up = bench.upWhole(ctx -> new StackReference("prod"));

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.err()).containsOnlyOnce("error:").contains("there is no stack `prod` here");
        assertThat(bench.upWhole(ctx -> new StackReference("organization/elsewhere/prod"))
                        .err())
                .contains("the stack `organization/elsewhere/prod` is none of the project `shop`");
    }

    @Test
    void aStashKeepsWhatItWasGivenFirst() {
        for (String value : List.of("one", "two")) {
            Result up = bench.upWhole(ctx -> {
                Stash stash = new Stash("kept", Map.of("v", value));
                ctx.export("now", stash.input());
                ctx.export("first", stash.output());
            });
            assertThat(up.err()).isEmpty();
            assertThat(up.out()).contains("first: {v: \"one\"}", "now: {v: \"" + value + "\"}");
        }
        assertThat(bench.upWhole(ctx -> {}).err()).isEmpty();
    }
}
