package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No text of a schema leaves the comment or literal that it is put into, wherever the schema has it. */
@Tag("slow")
class HostileTextTest {
    @TempDir
    private Path folder;

    @Test
    void inEveryPlaceOfDocumentation() throws IOException {
        List<GeneratedSource> sources =
                Schemas.generate(Schemas.ofText(JsonWriting.of(documented(HostileTexts.all()))));
        assertThat(Compilers.javac(sources, folder)).isEmpty();
        assertThat(Compilers.javadoc(sources, folder.resolve("javadoc"))).isEmpty();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("Evil.class");
        }
    }

    @Test
    void inEveryName() throws IOException {
        List<GeneratedSource> sources =
                Schemas.generate(Schemas.ofText(JsonWriting.of(named(HostileTexts.shortOnes()))));
        assertThat(Compilers.javac(sources, folder)).isEmpty();
        assertThat(Compilers.javadoc(sources, folder.resolve("javadoc"))).isEmpty();
    }

    @Test
    void inEveryPlaceForTheEclipseCompiler() throws IOException {
        assertThat(Compilers.ecj(
                        Schemas.generate(Schemas.ofText(JsonWriting.of(documented(HostileTexts.all())))), folder))
                .isEmpty();
        assertThat(Compilers.ecj(
                        Schemas.generate(Schemas.ofText(JsonWriting.of(named(HostileTexts.shortOnes())))),
                        folder.resolve("named")))
                .isEmpty();
    }

    private static Map<String, Object> documented(List<String> texts) {
        Map<String, Object> types = new LinkedHashMap<>();
        Map<String, Object> resources = new LinkedHashMap<>();
        Map<String, Object> functions = new LinkedHashMap<>();
        Map<String, Object> variables = new LinkedHashMap<>();
        for (int index = 0; index < texts.size(); index++) {
            String text = texts.get(index);
            Map<String, Object> property =
                    Map.of("type", "string", "description", text, "deprecationMessage", text, "default", text);
            Map<String, Object> list =
                    Map.of("type", "array", "items", Map.of("$ref", "#/types/p:t:T" + index), "description", text);
            Map<String, Object> constant = Map.of("type", "string", "const", text);
            Map<String, Object> enumerated = Map.of("$ref", "#/types/p:e:E" + index);
            Map<String, Object> properties = Map.of("p", property, "l", list, "c", constant, "e", enumerated);
            types.put(
                    "p:t:T" + index,
                    Map.of("type", "object", "description", text, "properties", Map.of("p", property)));
            types.put(
                    "p:e:E" + index,
                    Map.of(
                            "type",
                            "string",
                            "description",
                            text,
                            "enum",
                            List.of(Map.of(
                                    "name", "V", "value", "v", "description", text, "deprecationMessage", text))));
            resources.put(
                    "p:m:R" + index,
                    Map.of(
                            "description",
                            text,
                            "deprecationMessage",
                            text,
                            "properties",
                            properties,
                            "inputProperties",
                            properties,
                            "stateInputs",
                            Map.of("type", "object", "properties", properties)));
            functions.put(
                    "p:m:f" + index,
                    Map.of(
                            "description",
                            text,
                            "deprecationMessage",
                            text,
                            "inputs",
                            Map.of("description", text, "properties", properties),
                            "outputs",
                            Map.of("description", text, "properties", properties)));
            variables.put("v" + index, property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        String all = String.join("\n\n", HostileTexts.shortOnes());
        for (String key :
                List.of("description", "displayName", "license", "attribution", "publisher", "pluginDownloadURL")) {
            schema.put(key, all);
        }
        schema.put("name", "p");
        schema.put("types", types);
        schema.put("resources", resources);
        schema.put("functions", functions);
        schema.put("provider", Map.of("description", all));
        schema.put("config", Map.of("variables", variables));
        return schema;
    }

    /** Names of properties, of enum values, and of environment variables; what the schema refuses is left out. */
    private static Map<String, Object> named(List<String> texts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (String text : texts) {
            if (!text.isEmpty()) {
                values.add(Map.of("value", text));
                values.add(Map.of("name", text, "value", text + "!"));
            }
            if (text.chars().allMatch(each -> each > ' ' && each < 0x7f) && !text.isEmpty()) {
                properties.put(
                        text,
                        Map.of(
                                "type",
                                "string",
                                "secret",
                                true,
                                "default",
                                "x",
                                "defaultInfo",
                                Map.of("environment", List.of(text))));
            }
        }
        properties.put("plain", Map.of("$ref", "#/types/p:m:E"));
        Map<String, Object> members = Map.of("properties", properties);
        return Map.of(
                "name",
                "p",
                "types",
                Map.of("p:m:E", Map.of("type", "string", "enum", values)),
                "resources",
                Map.of("p:m:R", Map.of("properties", properties, "inputProperties", properties, "aliases", List.of())),
                "functions",
                Map.of("p:m:f", Map.of("inputs", members, "outputs", members)),
                "config",
                Map.of("variables", properties));
    }
}
