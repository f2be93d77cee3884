package dev.kiln.codegen.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.Compilers;
import dev.kiln.codegen.EchoMonitor;
import dev.kiln.codegen.GeneratedSource;
import dev.kiln.codegen.Schemas;
import dev.kiln.codegen.plan.JavaUnit;
import dev.kiln.codegen.plan.Planner;
import dev.kiln.schema.bound.BoundPackage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random values go through the arguments of each generated type onto the wire and come back out of its output type.
 * {@code -Dkiln.seed} repeats a run.
 */
class RoundTripTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "real/random.json",
                "real/command.json",
                "codegen/assets-and-archives.json",
                "codegen/azure-native-nested-types.json",
                "codegen/dashed-import-schema.json",
                "codegen/external-resource-schema.json",
                "codegen/kubernetes20.json",
                "codegen/naming-collisions.json",
                "codegen/output-funcs.json",
                "codegen/plain-object-defaults.json",
                "codegen/provider-config-schema.json",
                "codegen/simple-methods-schema.json",
                "codegen/simple-resource-schema.json"
            })
    void valuesComeBackAsTheyWent(String schema) throws IOException {
        travel(Schemas.published(schema), 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "defaults", "extension", "names", "outside", "shapes", "unions"})
    void valuesOfOurOwnComeBackAsTheyWent(String schema) throws IOException {
        travel(Schemas.own("golden/" + schema + ".yaml"), 50);
    }

    @Test
    @Tag("slow")
    void valuesOfThousandsOfTypesComeBackAsTheyWent() throws IOException {
        travel(Schemas.published("real/kubernetes-3.7.0.json"), 2);
    }

    private void travel(BoundPackage pack, int times) throws IOException {
        long seed = Long.getLong("kiln.seed", System.nanoTime());
        List<GeneratedSource> sources = new ArrayList<>(Schemas.generate(pack));
        List<JavaUnit> units = new ArrayList<>(units(pack));
        for (BoundPackage each : pack.externals().values()) {
            sources.addAll(Schemas.generate(each));
            units.addAll(units(each));
        }
        assertThat(Compilers.javac(sources, folder)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Journey journey = new Journey(pack, units(pack), new Classes(units, loader), seed);
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < times && differences.isEmpty(); i++) {
                differences.addAll(journey.made(new EchoMonitor("{}", Map.of())));
            }
            assertThat(journey.count()).isPositive();
            assertThat(differences.stream().limit(2)).as("-Dkiln.seed=" + seed).isEmpty();
        }
    }

    private static List<JavaUnit> units(BoundPackage pack) {
        return Planner.plan(pack, Optional.empty(), Optional.empty(), List.of())
                .get()
                .units();
    }
}
