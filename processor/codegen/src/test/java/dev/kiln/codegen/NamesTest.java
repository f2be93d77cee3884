package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names: those of the official SDKs where they are free, and a warning with both names where they are not. */
class NamesTest {
    @TempDir
    private Path folder;

    @Test
    void everyRenameIsReportedWithBothNames() {
        assertThat(Generator.plan(Schemas.own("golden/names.yaml"), GeneratorOptions.defaults())
                        .diagnostics())
                .allMatch(each -> each.severity() == Diagnostic.Severity.WARNING
                        && each.code().equals("RENAMED"))
                .extracting(Diagnostic::message)
                .contains(
                        "The class golden.allnames.OutputArgs is called OutputArgs2, since its own name is taken or too"
                                + " long.",
                        "The class golden.allnames.outputs.Llm is called Llm2, since its own name is taken or too long.",
                        "The class golden.allnames.inputs.GetThingArgs is called GetThingArgs2, since its own name is"
                                + " taken or too long.",
                        "The member Ab of golden.allnames.enums.Kind is called Ab2, since its own name is taken.",
                        "The member put of golden.allnames.LlmArgs is called put_, since its own name is taken.");
    }

    @Test
    void packagesFollowTheOfficialSdk() {
        assertThat(namesOf("name: azure-native\nnamespace: some-one\nresources:\n  azure-native:web/2020:Site: {}\n"))
                .contains("com.someone.azurenative.web_2020.Site", "com.someone.azurenative.Provider");
        assertThat(namesOf("name: kube\nlanguage:\n  java:\n    packages:\n      apps/v1: apps.v1\n      kube: k8s\n"
                        + "resources:\n  kube:apps/v1:Pod: {}\n"))
                .contains("com.pulumi.k8s.apps.v1.Pod");
    }

    @Test
    void aBasePackageThatIsNoNameInJavaIsMadeOneAndReported() {
        var planned = Generator.plan(
                Schemas.ofText("name: own\nlanguage: {java: {basePackage: com.acme-corp.class}}\n"),
                GeneratorOptions.defaults());
        assertThat(planned.get().sources())
                .extracting(GeneratedSource::packageName)
                .contains("com.acmecorp.class_.own");
        assertThat(planned.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("schema.yaml:2:32: warning[RENAMED]: The Java package com.acme-corp.class is called"
                        + " com.acmecorp.class_, since its own name is none in Java.");
    }

    @Test
    void whatIsNoNameOfAPackageIsMadeOne() {
        assertThat(namesOf("name: own\nnamespace: int\n")).contains("com.int_.own.Provider");
        assertThat(namesOf("name: dots\nresources:\n  dots:..:Site: {}\n")).contains("com.pulumi.dots.Site");
    }

    @Test
    void namesThatFilesCannotHaveAreShortenedTheSameWayEachTime() {
        String name = "N" + "x".repeat(300);
        String schema = "name: long\nresources:\n  long:index:" + name + ": {}\n";
        assertThat(namesOf(schema))
                .isEqualTo(namesOf(schema))
                .allSatisfy(each -> assertThat(
                                each.substring(each.lastIndexOf('.') + 1).getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThan(241));
        assertThat(Compilers.javac(Schemas.generate(Schemas.ofText(schema)), folder))
                .isEmpty();
    }

    @Test
    void namesThatFilesJustHaveStay() {
        String name = "N" + "x".repeat(236);
        assertThat(namesOf("name: long\nresources:\n  long:index:" + name + ": {}\n"))
                .contains("com.pulumi.long_." + name, "com.pulumi.long_." + name + "Args");
    }

    @Test
    void longModulesAreShortenedApart() {
        String module = "m".repeat(300);
        String schema = "name: p\nresources:\n  p:%1$s1:R: {}\n  p:%1$s2:R: {}\n".formatted(module);
        assertThat(namesOf(schema).stream().filter(each -> each.endsWith(".R")))
                .hasSize(2)
                .allMatch(each -> each.matches("com\\.pulumi\\.p\\.m{200}_[0-9a-f]{8}\\.R"));
        assertThat(Generator.plan(Schemas.ofText(schema), GeneratorOptions.defaults())
                        .diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(each -> each.startsWith("The Java package " + module + "1 is called mmm"));
    }

    /** The substitute for one name is not the own name of another. */
    @Test
    void noNameGivesWayToASubstitute() {
        List<GeneratedSource> sources = Schemas.generate(Schemas.ofText("name: p\ntypes:\n"
                + "  p:m:LLM: &object {type: object, properties: {a: {type: string}}}\n"
                + "  p:m:Llm: *object\n  p:m:Llm2: *object\nresources:\n  p:m:R:\n    properties:\n"
                + "      a-b: {$ref: '#/types/p:m:LLM'}\n      ab: {$ref: '#/types/p:m:Llm'}\n"
                + "      ab2: {$ref: '#/types/p:m:Llm2'}\n"));
        assertThat(sources)
                .extracting(GeneratedSource::simpleName)
                .containsExactlyInAnyOrder(
                        "LLM", "Llm2", "Llm3", "R", "RArgs", "Provider", "ProviderArgs", "Utilities");
        assertThat(sources.stream().filter(each -> each.simpleName().equals("R")))
                .first()
                .extracting(GeneratedSource::text)
                .asString()
                .contains("<LLM>> ab3()", "<Llm3>> ab()", "<Llm2>> ab2()");
    }

    @Test
    void namesThatSomeFileSystemTakesForTheSameDiffer() {
        assertThat(namesOf("name: p\nresources:\n  p:m:stra\u00dfe: {}\n  p:m:STRASSE: {}\n  p:m:\u00e9: {}\n"
                                + "  p:m:e\u0301: {}\n")
                        .stream()
                        .filter(each -> each.startsWith("com.pulumi.p.m."))
                        .map(each ->
                                Normalizer.normalize(each, Normalizer.Form.NFD).toUpperCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void whatAProviderOrComponentIsLookedUpByIsNothing() {
        String schema = "name: p\nprovider:\n  stateInputs: &state {type: object, properties: {a: {type: string}}}\n"
                + "resources:\n  p:m:C: {isComponent: true, stateInputs: *state}\n  p:m:R: {stateInputs: *state}\n";
        assertThat(namesOf(schema))
                .filteredOn(each -> each.endsWith("State"))
                .containsExactly("com.pulumi.p.m.inputs.RState");
    }

    @Test
    void aClassDoesNotTakeTheNameOfAPackage() {
        String schema = "name: p\nresources:\n  p:index:inner: {}\n  p:In-ner:Thing: {}\n";
        assertThat(namesOf(schema)).contains("com.pulumi.p.Inner2", "com.pulumi.p.Inner.Thing");
        assertThat(Compilers.javac(Schemas.generate(Schemas.ofText(schema)), folder))
                .isEmpty();
    }

    /** Names that mean something to Java, to the runtime's bases or to the text of generated methods. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class equals getClass hashCode notify notifyAll toString wait clone finalize builder build of get value",
                "args options name state output callMethod describe registerOutputs resourceName resourceType key",
                "put putEntry complete configured configuredEach completion fields values children program DECODER",
                "required optional orDefault secretRequired Config java com dev tools import var record yield _ $ref",
                "String Object Integer Double Boolean Override Deprecated SafeVarargs SuppressWarnings Void List Map",
                "Output Either Optional Consumer Arrays Decoders InputArgs Utilities Provider ProviderArgs Functions Kind",
                "Unknown OfString OfInteger x 1st a-b a.b ünïcode 漢字 x\u0301 😀"
            })
    void anyNameCompilesEverywhere(String names) {
        StringBuilder plain = new StringBuilder();
        StringBuilder unions = new StringBuilder();
        StringBuilder types = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        StringBuilder functions = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (String name : names.split(" ")) {
            plain.append("      '%s': {type: array, items: {type: string}}\n".formatted(name));
            values.append("      - value: '%s'\n".formatted(name));
            if (name.matches("[A-Za-z][A-Za-z0-9]*")) {
                unions.append("      '%1$s': {oneOf: [{type: integer}, {$ref: '#/types/p:t:%1$s'}]}\n".formatted(name));
                types.append("  p:t:%s:\n    type: object\n    properties: *plain\n".formatted(name));
                resources.append("  p:m:%s: {inputProperties: *plain, properties: *plain}\n".formatted(name));
                functions.append(
                        "  p:f:%s: {inputs: {properties: *plain}, outputs: {properties: *plain}}\n".formatted(name));
            }
        }
        String schema = "name: p\ntypes:\n  p:index:Plain:\n    type: object\n    properties: &plain\n" + plain
                + "  p:index:Kind:\n    type: string\n    enum:\n      - value: Kind\n" + values + types
                + "resources:\n  p:index:Main:\n    inputProperties: &unions\n" + unions
                + "      plain_: {$ref: '#/types/p:index:Plain'}\n      kind_: {$ref: '#/types/p:index:Kind'}\n"
                + "    properties: *unions\n" + resources + "functions:\n" + functions;
        assertThat(Compilers.javac(Schemas.generate(Schemas.ofText(schema)), folder))
                .as(schema)
                .isEmpty();
    }

    private static List<String> namesOf(String yaml) {
        return Schemas.generate(Schemas.ofText(yaml)).stream()
                .map(GeneratedSource::name)
                .toList();
    }
}
