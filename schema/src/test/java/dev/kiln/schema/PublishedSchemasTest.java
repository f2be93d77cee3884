package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is bound, and what is refused, of schemas that others have published. */
final class PublishedSchemasTest {
    static Stream<String> good() throws IOException {
        return SharedSchemas.in("real", "binder", "codegen", "external").stream()
                .filter(name -> !name.contains("/bad-"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void bindsWithoutError(String name) throws IOException {
        assertThat(SharedSchemas.bind(name).diagnostics())
                .filteredOn(Diagnostic::isError)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bad-enum-1, ENUM-VALUE, /types/fake-provider:module1:BadEnum/enum/2/value, 15",
        "bad-enum-2, ENUM-VALUE, /types/fake-provider:module1:BadEnum/enum/2/value, 15",
        "bad-enum-3, ENUM-VALUE, /types/fake-provider:module1:BadEnum/enum/3/value, 18",
        "bad-enum-4, ENUM-VALUE, /types/fake-provider:module1:BadEnum/enum/1/value, 12",
        "bad-methods-1, METHOD-FUNCTION, /resources/xyz:index:Foo/methods/bar, 7",
        "bad-methods-2, METHOD-TAKEN, /resources/xyz:index:Foo/methods/baz, 8",
        "bad-methods-3, METHOD-TOKEN, /resources/xyz:index:Foo/methods/bar, 7",
        "bad-methods-4, METHOD-TOKEN, /resources/xyz:index:Foo/methods/bar, 7",
        "bad-methods-5, METHOD-SELF, /functions/xyz:index:Foo~1bar, 12",
        "bad-methods-6, METHOD-PROPERTY, /resources/xyz:index:Foo/methods/bar, 7",
        "bad-type-1, TOKEN-PROVIDER, /resources/fake-provider:index:provider, 5",
        "bad-type-2, TOKEN-PROVIDER, /resources/fake-provider::provider, 5",
        "bad-type-3, TOKEN-PARTS, /resources/fake-provider:noModulePart, 5",
        "bad-type-4, TOKEN-PARTS, /resources/noParts, 5",
    })
    void refusesWhatIsBadAtItsPlace(String name, String code, String pointer, int line) throws IOException {
        List<Diagnostic> diagnostics =
                SharedSchemas.bind("binder/" + name + ".json").diagnostics();

        assertThat(diagnostics).first().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.isError()).isTrue();
            assertThat(diagnostic.origin().pointer()).isEqualTo(pointer);
            assertThat(diagnostic.origin().line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "replace-on-changes-1, bone",
        "replace-on-changes-2, ''",
        "replace-on-changes-3, cat.dog.bone cat.fish dog.bone dog.cat.fish",
        "replace-on-changes-4, dog.bone",
    })
    void findsThePathsWhoseChangeReplaces(String name, String paths) throws IOException {
        BoundResource resource =
                SharedSchemas.bind("binder/" + name + ".json").get().resources().get(0);

        assertThat(String.join(" ", resource.replaceOnChanges())).isEqualTo(paths);
    }

    @Test
    void bindsAllOfKubernetes() throws IOException {
        Result<BoundPackage> result = SharedSchemas.bind("real/kubernetes-3.7.0.json");

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.get().resources()).hasSize(214);
        assertThat(result.get().objects().size() + result.get().enums().size()).isEqualTo(769);
    }

    @Test
    void putsBridgedTokensIntoTheRootAndGivesTheProviderItsMethod() throws IOException {
        BoundPackage random = SharedSchemas.bind("real/random.json").get();

        assertThat(random.resources())
                .allSatisfy(resource -> assertThat(resource.token().module()).isEmpty());
        assertThat(random.provider().orElseThrow().methods())
                .singleElement()
                .satisfies(method -> assertThat(method.name()).isEqualTo("terraformConfig"));
        assertThat(random.functions()).isEmpty();
    }

    @Test
    void warnsOfAnUnknownKeyWithWhatWasLikelyMeant() throws IOException {
        assertThat(SharedSchemas.bind("codegen/naming-collisions.json").diagnostics())
                .extracting(Diagnostic::toString)
                .contains("codegen/naming-collisions.json:60:7: warning[UNKNOWN-KEY]: \"component\" means nothing here"
                        + " and has no effect; did you mean \"isComponent\"?");
    }
}
