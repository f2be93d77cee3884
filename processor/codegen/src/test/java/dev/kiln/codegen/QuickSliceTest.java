package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.load.SchemaFolders;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A slice that is made of a part of the schema is the one that the whole package has. */
class QuickSliceTest {
    private static final int MOST = 40;

    private static final String SCHEMA = """
            {
              "name": "zoo",
              "types": {
                "zoo:index:Food": {
                  "type": "object",
                  "description": "For {{% ref #/resources/zoo:index:Crab %}}.",
                  "properties": { "name": { "type": "string" }, "more": { "$ref": "#\\u002ftypes/zoo:index:More" } }
                },
                "zoo:index:More": { "type": "string", "enum": [{ "value": "a" }] }
              },
              "resources": {
                "zoo:index:Bear": {
                  "inputProperties": { "food": { "$ref": "#/types/zoo:index:Food" } }
                },
                "zoo:index:Crab": { "inputProperties": { "food": { "$ref": "#/types/zoo:index:None" } } }
              }
            }
            """;

    @Test
    void whatIsNotReachedIsNotLookedAt() {
        String plain = SCHEMA.replace("\\u002f", "/");
        assertThat(quick(plain, "zoo:index:Bear")
                        .map(sources -> sources.sources().stream()
                                .map(GeneratedSource::simpleName)
                                .toList()))
                .hasValueSatisfying(names ->
                        assertThat(names).containsExactly("Bear", "BearArgs", "More", "FoodArgs", "Utilities"));
    }

    @Test
    void whatIsNotCertainIsLeftToTheWholePackage() {
        String plain = SCHEMA.replace("\\u002f", "/");
        assertThat(quick(SCHEMA, "zoo:index:Bear")).as("an escape").isEmpty();
        assertThat(quick(plain, "zoo:index:Crab")).as("a mistake in it").isEmpty();
        assertThat(quick(plain, "zoo:index:Dove")).as("an unknown token").isEmpty();
        assertThat(quick(plain)).as("everything").isEmpty();
        assertThat(quick(plain.replace("index:Crab", "index:bear"), "zoo:index:Bear"))
                .as("two names that differ in case")
                .isEmpty();
        assertThat(quick(plain.replace("index:Crab", "index:BearArgs"), "zoo:index:Bear"))
                .as("a name that two want")
                .isEmpty();
        assertThat(quick(plain.replace("index:Crab", "index:Object"), "zoo:index:Bear"))
                .as("a name of java.lang")
                .isEmpty();
        assertThat(quick(plain.replace("\"types\"", "\"Types\""), "zoo:index:Bear"))
                .as("a section in another case")
                .isEmpty();
        assertThat(quick(plain.substring(0, plain.length() - 3), "zoo:index:Bear"))
                .as("half a text")
                .isEmpty();
    }

    @Test
    void isMadeOfAPartOfAPublishedSchema() throws IOException {
        Path file = Schemas.allPublished().stream()
                .filter(path -> path.endsWith("real/command.json"))
                .findFirst()
                .orElseThrow();
        assertThat(compared(file)).isGreaterThan(1);
    }

    /** Every resource and function of small schemas by itself, and some of large ones. */
    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> isThatOfTheWholePackage() throws IOException {
        return Schemas.allPublished().stream()
                .filter(file -> file.toString().endsWith(".json"))
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compared(file)));
    }

    /** How many slices were made of a part, each of which was the right one. */
    private static int compared(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        PackageLoader loader = new SchemaFolders(List.of(Schemas.shared("external"), Schemas.shared("real")), "add it");
        Result<PackageSpec> read = SchemaReader.read(file.toString(), new ByteArrayInputStream(bytes));
        Optional<BoundPackage> bound = read.value()
                .filter(spec -> !read.hasErrors())
                .map(spec -> Binder.bind(spec, loader))
                .filter(result -> !result.hasErrors())
                .flatMap(Result::value);
        int made = 0;
        for (List<String> entries : bound.map(QuickSliceTest::slices).orElse(List.of())) {
            GeneratorOptions options = GeneratorOptions.defaults().withInclude(Include.of(entries));
            Optional<GeneratedSources> quick = Generator.planSlice(file.toString(), bytes, loader, options);
            if (quick.isPresent()) {
                made++;
                assertThat(texts(quick.get()))
                        .as(entries.toString())
                        .isEqualTo(texts(
                                Generator.plan(bound.orElseThrow(), options).get()));
            }
        }
        System.out.println(file + ": " + made + " slices made of a part");
        return made;
    }

    private static List<List<String>> slices(BoundPackage pack) {
        List<String> tokens = new ArrayList<>();
        pack.resources().forEach(each -> tokens.add(each.token().text()));
        pack.functions().forEach(each -> tokens.add(each.token().text()));
        pack.resources()
                .forEach(each -> each.methods()
                        .forEach(method -> tokens.add(method.function().token().text())));
        int step = Math.max(1, tokens.size() / MOST);
        List<List<String>> slices = new ArrayList<>(List.of(List.of("provider"), List.of("config"), List.of("index")));
        for (int at = 0; at < tokens.size(); at += step) {
            slices.add(List.of(tokens.get(at)));
        }
        return slices;
    }

    private static Map<String, String> texts(GeneratedSources sources) {
        Map<String, String> texts = new TreeMap<>();
        sources.sources().forEach(source -> texts.put(source.name(), source.text()));
        return texts;
    }

    private static Optional<GeneratedSources> quick(String schema, String... include) {
        return Generator.planSlice(
                "zoo.json",
                schema.getBytes(StandardCharsets.UTF_8),
                PackageLoader.none(),
                GeneratorOptions.defaults().withInclude(Include.of(List.of(include))));
    }
}
