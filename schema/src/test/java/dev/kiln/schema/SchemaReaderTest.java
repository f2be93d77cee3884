package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text becomes, however it is written and however large or broken it is. */
final class SchemaReaderTest {
    @Test
    void reportsTwoHundredErrorsOfReadingAndBindingAtOnce() {
        String properties = IntStream.range(0, 100)
                .mapToObj(index -> "\"a" + index + "\": 1,\n\"b" + index + "\": {\"type\": \"none" + index + "\"}")
                .collect(Collectors.joining(",\n"));
        Result<BoundPackage> result =
                bind("{\"name\": \"acme\", \"config\": {\"variables\": {\n" + properties + "\n}}}");

        assertThat(result.diagnostics()).hasSize(200).allMatch(Diagnostic::isError);
        assertThat(result.diagnostics().get(199).origin().line()).isEqualTo(201);
    }

    @Test
    void jsonAndYamlOfTheSamePackageAreTheSame() {
        PackageSpec json = read("a.json", "{\"name\": \"acme\", \"keywords\": [\"a\", \"b\"], \"version\": \"1.0\"}")
                .get();
        PackageSpec yaml =
                read("a.yaml", "name: acme\nkeywords: [a, b]\nversion: 1.0\n").get();

        assertThat(Placeless.of(yaml)).isEqualTo(Placeless.of(json));
    }

    @Test
    void theFirstCharacterDecidesAboutTheSyntaxWhereTheNameDoesNot() {
        assertThat(read("-", " \n {\"name\": \"acme\"}").get().metadata().name())
                .isEqualTo("acme");
        assertThat(read("-", "# comment\nname: acme").get().metadata().name()).isEqualTo("acme");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() {
        assertThat(read("a.json", "\uFEFF{\"name\": \"acme\"}").diagnostics()).isEmpty();
        assertThat(read("a.yaml", "\uFEFFname: acme").diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,a.json,1:1", "ISO-8859-1,a.json,2:18", "ISO-8859-1,a.yaml,2:18"})
    void anotherEncodingThanUtf8IsNamedAsTheProblemAtItsPlace(String encoding, String name, String place) {
        byte[] bytes = "{\"name\": \"acme\",\n \"description\": \"é\"}".getBytes(Charset.forName(encoding));

        assertThat(SchemaReader.read(name, new ByteArrayInputStream(bytes)).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(name + ":" + place
                        + ": error[ENCODING]: from here the file is not UTF-8 text; save it in that encoding");
    }

    @Test
    void ofKeysThatJsonHasTwiceTheLastCountsAsItDoesForOtherReaders() {
        Result<PackageSpec> read = read("a.json", """
                {"name": "acme", "name": "again", "types": {
                  "again:index:T": {"type": "object", "properties": {"a": {"type": "string"}}},
                  "again:index:T": {"type": "object", "properties": {"b": {"type": "string"}}}}}
                """);

        assertThat(read.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "a.json:1:18: warning[DUPLICATE-KEY]: \"name\" stands here again; this one counts; remove the"
                                + " other",
                        "a.json:3:3: warning[DUPLICATE-KEY]: \"again:index:T\" stands here again; this one counts;"
                                + " remove the other");
        assertThat(read.get().metadata().name()).isEqualTo("again");
        assertThat(Binder.bind(read.get())
                        .get()
                        .objects()
                        .get(0)
                        .properties()
                        .get(0)
                        .name())
                .isEqualTo("b");
    }

    @Test
    void charactersThatLieAcrossTwoBlocksAreRead() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + "\ud83d\ude00é".repeat(5_000);
            assertThat(read("a.json", "{\"name\": \"acme\", \"description\": \"" + text + "\"}")
                            .get()
                            .metadata()
                            .description())
                    .contains(text);
        }
    }

    @Test
    void aTextThatIsCutInsideACharacterIsRefused() {
        byte[] bytes = "{\"name\": \"é".getBytes(StandardCharsets.UTF_8);

        assertThat(SchemaReader.read("a.json", new ByteArrayInputStream(bytes, 0, bytes.length - 1))
                        .diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "a.json:1:11: error[ENCODING]: from here the file is not UTF-8 text; save it in that encoding");
    }

    @Test
    void aStreamThatFailsIsAnErrorAndNoException() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThat(SchemaReader.read("a.json", failing).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("a.json: error[UNREADABLE]: the file cannot be read: the disk is gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.yaml"})
    void whatIsNestedTooDeeplyIsRefused(String name) {
        String deep = "{\"name\": \"acme\", \"x\": " + "[".repeat(2_500) + "]".repeat(2_500) + "}";

        assertThat(read(name, deep).diagnostics()).extracting(Diagnostic::code).contains("NESTING");
    }

    @Test
    void typesAreBoundToTheDepthThatIsAllowedAndRefusedBelow() {
        assertThat(bind(nestedTypes(249)).diagnostics()).isEmpty();
        assertThat(bind(nestedTypes(1_900)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("NESTING");
    }

    private static String nestedTypes(int depth) {
        String type = "{\"type\": \"array\", \"items\": ".repeat(depth) + "{\"type\": \"string\"}" + "}".repeat(depth);
        return "{\"name\": \"acme\", \"config\": {\"variables\": {\"deep\": " + type + "}}}";
    }

    @Test
    void aliasesThatWouldFillTheMemoryAreRefused() {
        StringBuilder yaml = new StringBuilder("name: acme\nx0: &x0 [a, a, a, a, a, a, a, a, a, a]\n");
        for (int level = 1; level < 12; level++) {
            String alias = "*x" + (level - 1);
            yaml.append("x%d: &x%d [%s]\n".formatted(level, level, (alias + ", ").repeat(10)));
        }

        assertThat(read("a.yaml", yaml.toString()).diagnostics())
                .last()
                .satisfies(diagnostic -> assertThat(diagnostic.message()).contains("aliases repeat more than"));
    }

    @Test
    void anAliasStandsForWhatItNames() {
        Result<BoundPackage> result = read(
                        "a.yaml",
                        "name: acme\nconfig:\n  variables:\n    a: &a { type: array, items: &b { type: string } }\n"
                                + "    b: *b\n    c: *a\n")
                .then(Binder::bind);

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.get().config().get(2).type())
                .isEqualTo(result.get().config().get(0).type());
    }

    @Test
    void longTextsAreRead() {
        String text = "x".repeat(30_000_000);

        assertThat(read("a.json", "{\"name\": \"acme\", \"description\": \"" + text + "\"}")
                        .get()
                        .metadata()
                        .description())
                .hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"codegen/output-funcs.json", "codegen/cyclic-types.yaml", "codegen/simple-methods-schema.json"})
    void whateverIsChangedInASchemaThereIsAResultAndNoException(String name) throws IOException {
        byte[] original = Files.readAllBytes(SharedSchemas.path(name));
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            byte[] changed = mutate(original, random);
            Result<BoundPackage> result =
                    SchemaReader.read(name, new ByteArrayInputStream(changed)).then(Binder::bind);
            assertThat(result.value().isPresent() || result.hasErrors()).isTrue();
        }
    }

    private static byte[] mutate(byte[] original, Random random) {
        byte[] pieces = "{}[]:,\"'&*#\n 0-".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        int at = random.nextInt(original.length);
        int skipped = random.nextInt(3) == 0 ? random.nextInt(200) : random.nextInt(2);
        changed.write(original, 0, at);
        changed.write(pieces[random.nextInt(pieces.length)]);
        int rest = Math.min(original.length, at + skipped);
        changed.write(original, rest, original.length - rest);
        return changed.toByteArray();
    }

    private static Result<BoundPackage> bind(String json) {
        return read("a.json", json).then(Binder::bind);
    }

    private static Result<PackageSpec> read(String name, String text) {
        return SchemaReader.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
