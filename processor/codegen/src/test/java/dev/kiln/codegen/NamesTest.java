package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aClassDoesNotTakeTheNameOfAPackage() {
        String schema = "name: p\nresources:\n  p:index:inner: {}\n  p:Inner:Thing: {}\n";
        assertThat(namesOf(schema)).contains("com.pulumi.p.Inner2", "com.pulumi.p.Inner.Thing");
        assertThat(Compilers.javac(Schemas.generate(Schemas.ofText(schema)), folder))
                .isEmpty();
    }

    private static List<String> namesOf(String yaml) {
        return Schemas.generate(Schemas.ofText(yaml)).stream()
                .map(GeneratedSource::name)
                .toList();
    }
}
