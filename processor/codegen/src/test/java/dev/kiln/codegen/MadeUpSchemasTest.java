package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever binds compiles, however its names get in each other's way. {@code -Dkiln.fuzz=500} tries as many. */
@Tag("slow")
class MadeUpSchemasTest {
    private static final int COUNT = Integer.getInteger("kiln.fuzz", 24);
    private static final int BATCH = 24;

    @TempDir
    private Path folder;

    @Test
    void whatBindsCompiles() throws IOException {
        int bound = 0;
        for (int from = 0; from < COUNT; from += BATCH) {
            List<GeneratedSource> sources = new ArrayList<>();
            for (int seed = from; seed < Math.min(COUNT, from + BATCH); seed++) {
                List<GeneratedSource> made = generated(MadeUpSchema.of(seed));
                bound += made.isEmpty() ? 0 : 1;
                sources.addAll(made);
            }
            assertThat(sources.stream().map(each -> each.name().toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
            assertThat(Compilers.javac(sources, folder))
                    .as("seeds from " + from)
                    .isEmpty();
        }
        assertThat(bound).isGreaterThan(COUNT / 2);
    }

    private static List<GeneratedSource> generated(String schema) {
        Result<BoundPackage> bound = SchemaReader.read(
                        "schema.json", new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8)))
                .then(Binder::bind);
        return bound.hasErrors() ? List.of() : Schemas.generate(bound.get());
    }
}
