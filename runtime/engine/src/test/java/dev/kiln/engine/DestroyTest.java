package dev.kiln.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.FakeProgram.Body;
import dev.kiln.engine.Workbench.Result;
import dev.kiln.runtime.monitor.Registration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestroyTest {
    private static final int LINKS = 300;

    private Workbench bench;

    @BeforeEach
    void bench(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    private static Body chain(int links) {
        return p -> {
            Registration before = p.thing("0").register();
            for (int i = 1; i < links; i++) {
                before = p.thing(String.valueOf(i)).dependsOn(before).register();
            }
        };
    }

    @Test
    void aLongChainIsTakenDownLinkByLinkInTimeThatGrowsWithItsLength() {
        bench.up(chain(LINKS));
        bench.fake.taken();

        assertThat(bench.command("destroy", "--yes", "--skip-preview").out()).contains(LINKS + " deleted");

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < LINKS; i++) {
            expected.add("delete " + i);
        }
        Collections.reverse(expected);
        assertThat(bench.fake.taken()).isEqualTo(expected);
    }

    @Test
    void whatAResourceThatCouldNotBeDeletedNeedsStaysAndTheRestGoes() {
        bench.up(p -> {
            Registration root = p.thing("root").register();
            Registration middle = p.thing("middle").dependsOn(root).register();
            p.thing("leaf").dependsOn(middle).register();
            p.thing("other").dependsOn(root).register();
        });
        bench.fake.taken();
        bench.fake.failing.add("leaf");

        Result destroy = bench.command("destroy", "--yes", "--skip-preview");

        assertThat(destroy.exitCode()).isEqualTo(1);
        assertThat(bench.fake.taken()).containsExactlyInAnyOrder("delete leaf", "delete other");
        assertThat(destroy.out()).contains("skipped   middle", "skipped   root", "failed    leaf");
    }
}
