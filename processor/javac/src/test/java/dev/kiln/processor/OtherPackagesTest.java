package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that refer to other packages, inside javac. */
class OtherPackagesTest {
    private static final String PETS = """
            {
              "name": "pets",
              "version": "4.11.2",
              "types": {
                "pets:index:Food": { "type": "object", "properties": { "name": { "type": "string" } } }
              },
              "resources": {
                "pets:index:Pet": {
                  "inputProperties": { "food": { "$ref": "#/types/pets:index:Food" } },
                  "properties": { "name": { "type": "string" } }
                }
              }
            }
            """;

    private static final String ZOO = """
            {
              "name": "zoo",
              "version": "1.0.0",
              "resources": {
                "zoo:index:Cage": {
                  "inputProperties": {
                    "pet": { "$ref": "/pets/v4.11.2/schema.json#/resources/pets:index:Pet" },
                    "food": { "$ref": "/pets/v4.11.2/schema.json#/types/pets:index:Food" }
                  },
                  "properties": {
                    "pet": { "$ref": "/pets/v4.11.2/schema.json#/resources/pets:index:Pet" }
                  }
                }
              }
            }
            """;

    private static final String BOTH = """
            @ResourcePackage(schema = "schemas/zoo.json")
            @ResourcePackage(schema = "pets")
            package app;
            import dev.kiln.annotations.ResourcePackage;
            """;

    private static final String ZOO_ALONE = """
            @ResourcePackage(schema = "schemas/zoo.json")
            package app;
            import dev.kiln.annotations.ResourcePackage;
            """;

    @TempDir
    Path dir;

    @Test
    void aSchemaThatRefersToAPackageBesideItWasRefused() throws IOException {
        write("schemas/zoo.json", ZOO);
        write("schemas/pets-4.11.2.json", PETS);
        Compiled compiled = compile(List.of(), BOTH.replace("\"pets\"", "\"schemas/pets-4.11.2.json\""));

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.source("com.pulumi.zoo.CageArgs").orElseThrow())
                .contains("import com.pulumi.pets.Pet;", "import com.pulumi.pets.inputs.FoodArgs;");
    }

    @Test
    void theFolderOfTheOptionIsLookedThroughToo() throws IOException {
        write("src/app/schemas/zoo.json", ZOO);
        write("elsewhere/pets/schema.json", PETS);
        Compiled compiled = compile(
                List.of("-Akiln.schemas=" + dir.resolve("elsewhere")),
                BOTH.replace("\"pets\"", "\"pets/schema.json\""));

        assertThat(compiled.errors()).isEmpty();
    }

    @Test
    void theOtherPackagesSchemaAndClassesMayBeInAJar() throws IOException {
        write("schemas/zoo.json", ZOO);
        write("jar/META-INF/kiln/pets/schema.json", PETS);
        write("schemas/pets.json", PETS);
        Compiled sdk = compile(List.of(), BOTH.replace("zoo.json", "pets.json").replaceFirst(".*\"pets\".*\n", ""));
        assertThat(sdk.errors()).isEmpty();
        for (JavaFileObject file : sdk.compilation().generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                continue;
            }
            Path to = dir.resolve("jar" + file.getName().replaceFirst("^/?CLASS_OUTPUT", ""));
            Files.createDirectories(to.getParent());
            Files.write(to, Compiled.bytes(file));
        }
        Files.delete(dir.resolve("schemas/pets.json"));

        assertThat(compile(List.of(), ZOO_ALONE).errors()).isEmpty();
    }

    @Test
    void aPackageThatIsNowhereIsToldAtTheAnnotationWithAllPlaces() throws IOException {
        Path schema = write("schemas/zoo.json", ZOO);

        assertThat(compile(List.of(), ZOO_ALONE).errors())
                .singleElement()
                .asString()
                .startsWith("package-info.java:1: " + schema + ":")
                .contains("there is no schema of the package \"pets 4.11.2\"")
                .contains(
                        dir.resolve("schemas") + ", " + dir.resolve("src/app") + ", " + dir.resolve("src") + ", " + dir)
                .contains("META-INF/kiln/pets/schema.json on the class path")
                .endsWith("-Akiln.schemas=… (3 references to it here)");
    }

    @Test
    void aJarWithAnotherVersionIsNotTaken() throws IOException {
        write("schemas/zoo.json", ZOO);
        write("jar/META-INF/kiln/pets/schema.json", PETS.replace("4.11.2", "4.12.0"));

        assertThat(compile(List.of(), ZOO_ALONE).errors())
                .singleElement()
                .asString()
                .contains("not there in this version, only 4.12.0 (META-INF/kiln/pets/schema.json)");
    }

    private Compiled compile(List<String> options, String packageInfo) throws IOException {
        List<File> all = new ArrayList<>(List.of(dir.resolve("jar").toFile()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(all::add);
        List<String> flags = new ArrayList<>(options);
        flags.addAll(List.of("-Xlint:all,-processing,-path", "-Werror"));
        Path source = write("src/app/package-info.java", packageInfo);
        return new Compiled(Compiler.javac()
                .withProcessors(new SourceProcessor(), new ProviderProcessor())
                .withClasspath(all)
                .withOptions(flags)
                .compile(JavaFileObjects.forResource(source.toUri().toURL())));
    }

    private Path write(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
