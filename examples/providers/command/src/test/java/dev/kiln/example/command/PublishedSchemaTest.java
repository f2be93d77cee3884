package dev.kiln.example.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.FunctionSpec;
import dev.kiln.schema.spec.FunctionSpec.ResultSpec.ObjectResult;
import dev.kiln.schema.spec.LiteralSpec.TextLiteral;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.PropertySpec;
import dev.kiln.schema.spec.ResourceSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumTypeSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The provider's schema says the same as the published one, but for texts; what reaches over to other machines is left out. */
class PublishedSchemaTest {
    @Test
    void resourceFunctionAndEnumAreThePublishedOnes() throws IOException {
        Path file = Optional.ofNullable(System.getenv("KILN_SCHEMAS"))
                .map(Path::of)
                .orElse(Path.of("../../../../shared/schemas"))
                .resolve("real/command.json");
        assumeThat(file).as("skipped: no published schema").isRegularFile();
        PackageSpec published;
        try (InputStream in = Files.newInputStream(file)) {
            published = SchemaReader.read("command.json", in).get();
        }
        String json = new CommandProvider().schema().orElseThrow();
        PackageSpec own = SchemaReader.read(
                        "schema.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                .get();

        assertThat(own.resources()).containsOnlyKeys("command:local:Command");
        assertThat(described(own)).isEqualTo(described(published));
        assertThat(values(own)).isEqualTo(values(published));
    }

    private static Map<String, String> described(PackageSpec spec) {
        Map<String, String> described = new TreeMap<>();
        ResourceSpec resource = spec.resources().get("command:local:Command");
        resource.inputProperties().forEach((name, p) -> described.put("in " + name, property(p)));
        object("out", resource.outputs(), described);
        described.put("required in", names(resource.requiredInputs()));
        FunctionSpec function = spec.functions().get("command:local:run");
        object("argument", function.inputs().orElseThrow(), described);
        object("result", ((ObjectResult) function.result().orElseThrow()).object(), described);
        return described;
    }

    private static void object(String kind, ObjectSpec object, Map<String, String> described) {
        object.properties().forEach((name, p) -> described.put(kind + " " + name, property(p)));
        described.put(kind + " required", names(object.required()));
    }

    private static List<String> values(PackageSpec spec) {
        return ((EnumTypeSpec) spec.types().get("command:local:Logging"))
                .values().stream()
                        .map(v -> v.name() + "=" + ((TextLiteral) v.value().orElseThrow()).value())
                        .toList();
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
