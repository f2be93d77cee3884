package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.compare.Change;
import dev.kiln.schema.compare.ChangeReport;
import dev.kiln.schema.compare.Comparison;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks users of an older schema. */
final class ComparisonTest {
    private static final String BASE = """
            name: acme
            version: 1.0.0
            config: {variables: {zone: {type: string}}}
            types:
              acme:index:Size: {type: string, enum: [{value: big}, {value: small}]}
              acme:index:In: {type: object, properties: {a: {type: string}, b: {type: string}}, required: [b]}
              acme:index:Out: {type: object, properties: {a: {type: string}, b: {type: string}}, required: [b]}
              acme:index:Idle: {type: object, properties: {a: {type: string}}}
            resources:
              acme:index:Pot:
                inputProperties: {size: {$ref: "#/types/acme:index:Size"}, in: {$ref: "#/types/acme:index:In"}, n: {type: integer, default: 1}}
                properties: {size: {type: string}, out: {$ref: "#/types/acme:index:Out"}, key: {type: string}}
                required: [size]
                aliases: [acme:index:OldPot]
            functions:
              acme:index:get: {inputs: {properties: {a: {type: string}, b: {type: string}}}, outputs: {type: string}}
              acme:index:list: {outputs: {properties: {a: {type: string}}, required: [a]}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: acme | name: acne | breaking[PACKAGE-NAME]: package acme",
                "zone: {type: string} | zome: {type: string} | breaking[PROPERTY-REMOVED]: configuration variable zone",
                ", {value: small} | '' | breaking[VALUE-REMOVED]: enum acme:index:Size, value \"small\"",
                "{value: small} | {value: small}, {value: xl} | harmless[VALUE-ADDED]: enum acme:index:Size, value \"xl\"",
                "acme:index:Idle: | acme:index:Idol: | harmless[TYPE-REMOVED]: type acme:index:Idle",
                "In: {type: object, properties: {a: {type: string}, | In: {type: object, properties: { | breaking[PROPERTY-REMOVED]: type acme:index:In, property a",
                "In: {type: object, properties: { | In: {type: object, properties: {c: {type: string}, | harmless[PROPERTY-ADDED]: type acme:index:In, property c",
                "{type: string}}, required: [b]}\\n  acme:index:Out | {type: string}}, required: [a, b]}\\n  acme:index:Out | breaking[INPUT-REQUIRED]: type acme:index:In, property a",
                "{type: string}}, required: [b]}\\n  acme:index:Out | {type: string}}}\\n  acme:index:Out | harmless[INPUT-OPTIONAL]: type acme:index:In, property b",
                "{type: string}}, required: [b]}\\n  acme:index:Idle | {type: string}}}\\n  acme:index:Idle | breaking[OUTPUT-OPTIONAL]: type acme:index:Out, property b",
                "required: [size] | required: [size, key] | breaking[OUTPUT-REQUIRED]: resource acme:index:Pot, output key",
                "required: [size] | required: [] | breaking[OUTPUT-OPTIONAL]: resource acme:index:Pot, output size",
                "key: {type: string} | key: {type: string, secret: true} | breaking[SECRET-CHANGED]: resource acme:index:Pot, output key",
                "key: {type: string} | key: {type: string, replaceOnChanges: true} | breaking[REPLACE-CHANGED]: resource acme:index:Pot, output key",
                "key: {type: string} | key: {type: string, const: x} | breaking[CONST-CHANGED]: resource acme:index:Pot, output key",
                "key: {type: string} | key: {type: string, deprecationMessage: x} | harmless[DEPRECATED]: resource acme:index:Pot, output key",
                "default: 1 | default: 2 | breaking[DEFAULT-CHANGED]: resource acme:index:Pot, input n",
                "type: integer | type: integer, defaultInfo: {environment: [N]} | breaking[DEFAULT-CHANGED]: resource acme:index:Pot, input n",
                "type: integer | type: number | breaking[TYPE-CHANGED]: resource acme:index:Pot, input n",
                "type: integer | type: integer, plain: true | breaking[PLAIN-CHANGED]: resource acme:index:Pot, input n",
                "inputProperties: { | requiredInputs: [x]\\n    inputProperties: {x: {type: string}, | breaking[INPUT-REQUIRED]: resource acme:index:Pot, input x",
                "acme:index:Pot: | acme:index:Pan: | breaking[RESOURCE-REMOVED]: resource acme:index:Pot",
                "aliases: [acme:index:OldPot] | aliases: [] | breaking[ALIAS-REMOVED]: resource acme:index:Pot",
                "aliases: | isComponent: true\\n    aliases: | breaking[COMPONENT-CHANGED]: resource acme:index:Pot",
                "acme:index:get: | acme:index:got: | breaking[FUNCTION-REMOVED]: function acme:index:get",
                "get: { | get: {multiArgumentInputs: [b, a], | breaking[ARGUMENTS-CHANGED]: function acme:index:get",
                "get: { | get: {plain: false, | breaking[PLAIN-CHANGED]: function acme:index:get",
                "outputs: {type: string} | outputs: {type: boolean} | breaking[RESULT-CHANGED]: function acme:index:get",
                "list: {outputs: {properties: {a: {type: string}}, required: [a]}} | list: {outputs: {properties: {a: {type: string}}}} | breaking[OUTPUT-OPTIONAL]: function acme:index:list, result a",
            })
    void eachKindOfChangeIsNamed(String old, String now, String expected) {
        String before = old.replace("\\n", "\n").replace("''", "");
        String changed = BASE.replace(before, now == null ? "" : now.replace("\\n", "\n"));
        assertThat(changed).isNotEqualTo(BASE);

        assertThat(compare(BASE, changed))
                .extracting(change -> change.toString().replaceFirst("^schema[^ ]* ", ""))
                .anySatisfy(said -> assertThat(said).startsWith(expected));
    }

    @Test
    void nothingChangesWhereNothingDiffers() {
        assertThat(compare(BASE, BASE.replace("version: 1.0.0", "version: 1.0.1")))
                .isEmpty();
    }

    @Test
    void aResourceMovesWithAnAlias() {
        String moved =
                BASE.replace("acme:index:Pot:", "acme:kitchen:Pot:").replace("acme:index:OldPot", "acme:index:Pot");

        assertThat(compare(BASE, moved))
                .extracting(Change::code)
                .contains("RESOURCE-MOVED")
                .doesNotContain("RESOURCE-REMOVED", "RESOURCE-ADDED");
    }

    @Test
    void whatIsCalledOtherwiseInJavaBreaks() {
        BoundPackage pack = bind(BASE);

        assertThat(Comparison.compare(pack, pack, Map.of("a", "x.A", "gone", "x.G"), Map.of("a", "x.A2")))
                .extracting(Change::toString)
                .containsExactly("breaking[JAVA-NAME]: a: in Java it was x.A, and is x.A2 now");
    }

    @Test
    void changesAreJsonToo() {
        assertThat(ChangeReport.json(compare(BASE, BASE.replace("default: 1", "default: 2"))))
                .contains("\"code\": \"DEFAULT-CHANGED\"", "\"harmless\": []", "\"file\": \"schema.yaml\"");
    }

    private static List<Change> compare(String old, String now) {
        return Comparison.compare(bind(old), bind(now), Map.of(), Map.of());
    }

    private static BoundPackage bind(String yaml) {
        Result<BoundPackage> bound = SchemaReader.read(
                        "schema.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .then(Binder::bind);
        assertThat(bound.value()).isPresent();
        return bound.get();
    }
}
