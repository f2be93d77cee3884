package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A part of a package: what is asked for, and what that reaches. */
class SliceTest {
    @Test
    void bringsWhatAResourceReaches() {
        assertThat(names("shapes:index:Old")).containsExactly("Old", "OldArgs", "Utilities");
        assertThat(names("shapes:infra/net:Network"))
                .contains(
                        "Network", "NetworkArgs", "Bucket", "BucketArgs", "BucketShape", "Circle", "CircleArgs", "Rule")
                .doesNotContain("Provider", "Config", "ShapesFunctions", "GetBucketResult");
    }

    @Test
    void takesOneFunctionOfAModule() {
        Map<String, GeneratedSource> sources = slice("shapes:index:import").stream()
                .collect(Collectors.toMap(GeneratedSource::simpleName, Function.identity()));
        assertThat(sources.keySet()).containsExactlyInAnyOrder("ImportArgs", "ShapesFunctions", "Utilities");
        assertThat(sources.get("ShapesFunctions").text()).contains("import_(").doesNotContain("getBucket");
    }

    @Test
    void takesGlobsModulesProviderAndConfiguration() {
        assertThat(names("shapes:*:O*")).contains("Old").doesNotContain("Bucket");
        assertThat(names("infra/net")).contains("Network", "Infra_netFunctions");
        assertThat(names("shapes:index")).contains("Bucket", "Old").doesNotContain("Network");
        assertThat(names("provider", "config")).contains("Provider", "Config", "RuleArgs", "Rule");
    }

    @Test
    void keepsTheNamesAndTextsOfTheWholePackage() {
        Map<String, String> whole = Schemas.generate(Schemas.own("golden/names.yaml")).stream()
                .collect(Collectors.toMap(GeneratedSource::name, GeneratedSource::text));
        Schemas.generate(
                        Schemas.own("golden/names.yaml"),
                        GeneratorOptions.defaults().withInclude(Include.of(List.of("all-names:index:OutputArgs"))))
                .forEach(source -> assertThat(source.text()).isEqualTo(whole.get(source.name())));
    }

    @Test
    void namesWhatIsMeantByAnUnknownEntry() {
        Result<GeneratedSources> planned = Generator.plan(
                Schemas.own("golden/shapes.yaml"),
                GeneratorOptions.defaults()
                        .withInclude(Include.of(List.of("Old", "shapes:index:Bukket", "nothing*", ""))));
        assertThat(planned.diagnostics().stream().filter(Diagnostic::isError))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "error[INCLUDE-UNKNOWN]: The package shapes has no resource, function or module \"\". Name one of"
                                + " its 6 tokens, a glob of tokens (with * or ?) or a module.",
                        "error[INCLUDE-UNKNOWN]: The package shapes has no resource, function or module \"Old\"; did you"
                                + " mean \"shapes:index:Old\"?",
                        "error[INCLUDE-UNKNOWN]: The package shapes has no resource, function or module \"nothing*\". Name"
                                + " one of its 6 tokens, a glob of tokens (with * or ?) or a module.",
                        "error[INCLUDE-UNKNOWN]: The package shapes has no resource, function or module"
                                + " \"shapes:index:Bukket\"; did you mean \"shapes:index:Bucket\"?");
    }

    private static List<String> names(String... entries) {
        return slice(entries).stream().map(GeneratedSource::simpleName).toList();
    }

    private static List<GeneratedSource> slice(String... entries) {
        return Schemas.generate(
                Schemas.own("golden/shapes.yaml"),
                GeneratorOptions.defaults().withInclude(Include.of(List.of(entries))));
    }
}
