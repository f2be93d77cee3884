package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Whatever is done to a schema, it ends in diagnostics or in code of a sane size: never in an exception or a hang. */
@Tag("slow")
final class SchemaFuzzTest {
    private static final int RUNS = Integer.getInteger("kiln.fuzz.runs", 3_000);
    private static final long SEED = Long.getLong("kiln.fuzz.seed", 20_260_101L);

    /** What is written for a package besides what comes from its schema: its fixed classes. */
    private static final long FIXED = 60_000;

    @Test
    void mutatedSchemasEndInDiagnosticsOrCode() throws IOException {
        List<String> schemas = schemas();
        int bound = 0;
        for (int run = 0; run < RUNS; run++) {
            long seed = SEED + run;
            String mutated = mutated(schemas.get(run % schemas.size()), new Random(seed));
            boolean binds;
            try {
                binds = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ends(mutated));
            } catch (Throwable e) {
                throw new AssertionError(
                        "seed " + seed + " (-Dkiln.fuzz.seed=" + seed + " -Dkiln.fuzz.runs=1):\n" + mutated, e);
            }
            bound += binds ? 1 : 0;
        }
        System.out.println("seeds " + SEED + " to " + (SEED + RUNS - 1) + ": " + bound + " of " + RUNS + " bind");
        assertThat(bound * 100 / RUNS).isGreaterThanOrEqualTo(30);
    }

    /** Whether the schema binds. */
    private static boolean ends(String schema) {
        byte[] bytes = schema.getBytes(StandardCharsets.UTF_8);
        Result<BoundPackage> bound = SchemaReader.read("fuzzed.json", new ByteArrayInputStream(bytes))
                .then(Binder::bind);
        if (bound.hasErrors()) {
            assertThat(bound.diagnostics()).isNotEmpty();
            return false;
        }
        Result<GeneratedSources> planned = Generator.plan(bound.get(), GeneratorOptions.defaults());
        if (!planned.hasErrors()) {
            long size = planned.get().sources().stream()
                    .mapToLong(source -> source.text().length())
                    .sum();
            assertThat(size).isLessThanOrEqualTo(20L * bytes.length + FIXED);
        }
        return true;
    }

    private static String mutated(String schema, Random random) {
        Map<String, Object> document = parse(schema);
        SchemaMutator mutator = new SchemaMutator(random, document);
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            mutator.mutate();
        }
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.FLOW)
                        .setDefaultScalarStyle(ScalarStyle.JSON_SCALAR_STYLE)
                        .setDereferenceAliases(true)
                        .setWidth(Integer.MAX_VALUE)
                        .build())
                .dumpToString(document);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(String schema) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(schema);
    }

    /** Our own schemas, and published ones where they are at hand. */
    private static List<String> schemas() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path folder :
                List.of(Path.of("src/test/resources/golden"), Schemas.shared("codegen"), Schemas.shared("binder"))) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().matches(".*\\.(json|yaml)"))
                        .filter(each -> !each.getFileName().toString().startsWith("bad-"))
                        .sorted()
                        .toList()) {
                    all.add(Files.readString(file));
                }
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }
}
