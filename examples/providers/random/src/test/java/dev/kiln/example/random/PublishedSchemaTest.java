package dev.kiln.example.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.TypeUseSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The provider's schema says the same as the published one, but for texts and for defaults, which that one keeps quiet. */
class PublishedSchemaTest {
    @Test
    void everyResourceIsThePublishedOne() throws IOException {
        Path file = Optional.ofNullable(System.getenv("KILN_SCHEMAS"))
                .map(Path::of)
                .orElse(Path.of("../../../../shared/schemas"))
                .resolve("real/random.json");
        assumeThat(file).as("skipped: no published schema").isRegularFile();
        PackageSpec published;
        try (InputStream in = Files.newInputStream(file)) {
            published = SchemaReader.read("random.json", in).get();
        }
        String json = new RandomProvider().schema().orElseThrow();
        PackageSpec own = SchemaReader.read(
                        "schema.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .get();

        assertThat(own.resources().keySet()).isEqualTo(published.resources().keySet());
        assertThat(described(own)).isEqualTo(described(published));
        assertThat(own.metadata().moduleFormat()).isEqualTo(published.metadata().moduleFormat());
    }

    private static Map<String, String> described(PackageSpec spec) {
        Map<String, String> described = new TreeMap<>();
        spec.resources().forEach((token, resource) -> {
            resource.inputProperties().forEach((name, p) -> described.put(token + " in " + name, property(p)));
            resource.outputs().properties().forEach((name, p) -> described.put(token + " out " + name, property(p)));
            described.put(token + " required in", names(resource.requiredInputs()));
            described.put(token + " required out", names(resource.outputs().required()));
        });
        return described;
    }

    private static String property(PropertySpec property) {
        return type(property.type())
                + (property.secret() ? " secret" : "")
                + (property.replaceOnChanges() ? " replaces" : "")
                + (property.deprecation().isPresent() ? " deprecated" : "");
    }

    private static String type(TypeUseSpec type) {
        return type.ref().or(type::type).map(NameSpec::name).orElse("")
                + type.items().map(t -> "[" + type(t) + "]").orElse("")
                + type.additionalProperties().map(t -> "{" + type(t) + "}").orElse("");
    }

    private static String names(Iterable<NameSpec> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(n -> sorted.add(n.name()));
        return sorted.toString();
    }
}
