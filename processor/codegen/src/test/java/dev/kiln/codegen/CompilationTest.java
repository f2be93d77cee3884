package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bound.BoundPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated from published schemas stands on the runtime alone and is free of warnings. */
class CompilationTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "real/random.json",
                "real/command.json",
                "codegen/assets-and-archives.json",
                "codegen/azure-native-nested-types.json",
                "codegen/cyclic-types.yaml",
                "codegen/dashed-import-schema.json",
                "codegen/kubernetes20.json",
                "codegen/naming-collisions.json",
                "codegen/output-funcs.json",
                "codegen/plain-object-defaults.json",
                "codegen/provider-config-schema.json",
                "codegen/simple-resource-schema.json"
            })
    void compilesWithoutWarnings(String schema) {
        assertThat(Compilers.javac(Schemas.generate(Schemas.published(schema)), folder))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codegen/external-resource-schema.json", "codegen/simple-methods-schema.json"})
    void compilesBesideThePackagesThatItRefersTo(String schema) {
        BoundPackage pack = Schemas.published(schema);
        List<GeneratedSource> sources = new ArrayList<>(Schemas.generate(pack));
        pack.externals().values().forEach(each -> sources.addAll(Schemas.generate(each)));
        assertThat(Compilers.javac(sources, folder)).isEmpty();
    }

    @Test
    @Tag("slow")
    void hundredsOfResourcesCompileWithoutWarnings() {
        assertThat(Compilers.javac(Schemas.generate(Schemas.published("real/kubernetes-3.7.0.json")), folder))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"real/random.json", "real/command.json"})
    void compilesWithEcjAndMakesCleanJavadoc(String schema) throws IOException {
        BoundPackage pack = Schemas.published(schema);
        assertThat(Compilers.ecj(Schemas.generate(pack), folder.resolve("ecj"))).isEmpty();
        assertThat(Compilers.javadoc(Schemas.generate(pack), folder.resolve("javadoc")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "defaults", "extension", "hostile", "names", "outside", "shapes", "unions"})
    void ourOwnCompileWithEcjAndMakeCleanJavadoc(String schema) throws IOException {
        BoundPackage pack = Schemas.own("golden/" + schema + ".yaml");
        List<GeneratedSource> sources = new ArrayList<>(Schemas.generate(pack));
        pack.externals().values().forEach(each -> sources.addAll(Schemas.generate(each)));
        assertThat(Compilers.javac(sources, folder)).isEmpty();
        assertThat(Compilers.ecj(sources, folder.resolve("ecj"))).isEmpty();
        assertThat(Compilers.javadoc(sources, folder.resolve("javadoc"))).isEmpty();
    }

    @Test
    void ownBasePackageMovesEverything() {
        assertThat(Schemas.generate(
                        Schemas.own("golden/shapes.yaml"),
                        GeneratorOptions.defaults().withBasePackage("com.acme")))
                .allSatisfy(source -> assertThat(source.packageName()).startsWith("com.acme.shapes"));
    }
}
