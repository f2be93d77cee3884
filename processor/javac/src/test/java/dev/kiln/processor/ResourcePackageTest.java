package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes from schemas, inside javac. */
class ResourcePackageTest {
    private static final String SCHEMA = """
            {
              "name": "zoo",
              "version": "1.2.3",
              "types": {
                "zoo:index:Food": { "type": "object", "properties": { "name": { "type": "string" } } }
              },
              "resources": {
                "zoo:index:Bear": {
                  "inputProperties": { "food": { "$ref": "#/types/zoo:index:Food" } },
                  "properties": { "food": { "$ref": "#/types/zoo:index:Food" } }
                },
                "zoo:index:Crab": {
                  "inputProperties": { "food": { "$ref": "#/types/zoo:index:Food" } },
                  "properties": { "legs": { "type": "integer" } }
                }
              }
            }
            """;

    @TempDir
    Path dir;

    @Test
    void aSchemaBesideTheSourceBecomesClasses() throws IOException {
        write("src/app/zoo.json", SCHEMA);
        Compiled compiled = compile("schema = \"zoo.json\"");

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated())
                .contains("com.pulumi.zoo.Bear", "com.pulumi.zoo.Crab", "com.pulumi.zoo.inputs.FoodArgs");
    }

    @Test
    void aSchemaAboveTheSourceIsFoundAndOnlyWhatIsIncludedIsMade() throws IOException {
        write("schemas/zoo.json", SCHEMA);
        Compiled compiled =
                compile("schema = \"schemas/zoo.json\", include = \"zoo:index:Crab\", basePackage = \"my.own\"");

        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated())
                .contains("my.own.zoo.Crab", "my.own.zoo.CrabArgs", "my.own.zoo.inputs.FoodArgs")
                .noneMatch(name -> name.contains("Bear") || name.contains("outputs"));
    }

    @Test
    void theFolderOfTheOptionComesFirst() throws IOException {
        write("src/app/zoo.json", "{");
        write("elsewhere/zoo.json", SCHEMA);

        assertThat(compile(List.of("-Akiln.schemas=" + dir.resolve("elsewhere")), List.of(), "schema = \"zoo.json\"")
                        .errors())
                .isEmpty();
    }

    @Test
    void aProvidersJarOnTheClassPathIsNamedByItsPackage() throws IOException {
        write("jar/META-INF/kiln/zoo/schema.json", SCHEMA);

        assertThat(compile(List.of(), List.of(dir.resolve("jar").toFile()), "schema = \"zoo\"")
                        .errors())
                .isEmpty();
    }

    @Test
    void aSchemaThatIsNowhereIsToldWithAllPlaces() {
        assertThat(compile("schema = \"zoo\"").errors())
                .singleElement()
                .asString()
                .startsWith("package-info.java:1: There is no schema \"zoo\". Looked for ")
                .contains(dir.resolve("src/app/zoo").toString(), dir.resolve("zoo") + ",")
                .contains("META-INF/kiln/zoo/schema.json on the class path")
                .endsWith("-Akiln.schemas=…");
    }

    @Test
    void allErrorsOfASchemaAreToldWithTheirPlaces() throws IOException {
        write("src/app/zoo.json", SCHEMA.replace("#/types/zoo:index:Food", "#/types/zoo:index:Fodder"));

        assertThat(compile("schema = \"zoo.json\"").errors())
                .hasSize(3)
                .allMatch(e -> e.startsWith("package-info.java:1: " + dir.resolve("src/app/zoo.json") + ":"))
                .allMatch(e -> e.contains("zoo:index:Fodder"));
    }

    @Test
    void aSyntaxErrorIsToldWithItsPlace() throws IOException {
        write("src/app/zoo.json", "{\n  \"name\": zoo\n}");

        assertThat(compile("schema = \"zoo.json\"").errors())
                .singleElement()
                .asString()
                .startsWith("package-info.java:1: " + dir.resolve("src/app/zoo.json") + ":2:");
    }

    @Test
    void anUnknownTokenIsToldAtTheAnnotation() throws IOException {
        write("src/app/zoo.json", SCHEMA);

        assertThat(compile("schema = \"zoo.json\", include = {\"zoo:index:Bear\", \"zoo:index:Crap\"}")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("package-info.java:1: ")
                .contains("zoo:index:Crap", "zoo:index:Crab");
    }

    @Test
    void aTypeThatTwoAnnotationsReachNamesBoth() throws IOException {
        write("src/app/zoo.json", SCHEMA);
        List<JavaFileObject> files = new ArrayList<>(List.of(packageInfo("schema = \"zoo.json\"")));
        files.add(source(
                "src/app/App.java",
                "package app;\n@dev.kiln.annotations.ResourcePackage(schema = \"zoo.json\", include ="
                        + " \"zoo:index:Crab\")\nclass App {}\n"));

        assertThat(compile(List.of(), List.of(), files).errors())
                .singleElement()
                .asString()
                .startsWith("package-info.java:1: The annotation here and the one on app.App both generate"
                        + " com.pulumi.zoo.Crab,")
                .contains("com.pulumi.zoo.inputs.FoodArgs", "basePackage");
    }

    @Test
    void theAnnotationMayBeRepeated() throws IOException {
        write("src/app/zoo.json", SCHEMA);
        write("src/app/aviary.json", SCHEMA.replace("zoo", "aviary"));
        JavaFileObject info = source("src/app/package-info.java", """
                @ResourcePackage(schema = "zoo.json")
                @ResourcePackage(schema = "aviary.json")
                package app;
                import dev.kiln.annotations.ResourcePackage;
                """);

        assertThat(compile(List.of(), List.of(), List.of(info)).generated())
                .contains("com.pulumi.zoo.Bear", "com.pulumi.aviary.Bear");
    }

    @Test
    void classesThatAreThereAlreadyAskForABasePackage() throws IOException {
        write("src/app/zoo.json", SCHEMA);
        Path classes = Files.createDirectories(dir.resolve("sdk"));
        Compilation sdk = Compiler.javac()
                .compile(JavaFileObjects.forSourceString(
                        "com.pulumi.zoo.Crab", "package com.pulumi.zoo; public class Crab {}"));
        Path crab = classes.resolve("com/pulumi/zoo/Crab.class");
        Files.createDirectories(crab.getParent());
        Files.write(crab, Compiled.bytes(sdk.generatedFiles().get(0)));

        assertThat(compile(List.of(), List.of(classes.toFile()), "schema = \"zoo.json\"")
                        .errors())
                .singleElement()
                .asString()
                .startsWith("package-info.java:1: On the class path there is already com.pulumi.zoo.Crab")
                .contains("basePackage = \"…\"");
    }

    @Test
    void aBasePackageIsAName() throws IOException {
        write("src/app/zoo.json", SCHEMA);

        assertThat(compile("schema = \"zoo.json\", basePackage = \"my.new\"").errors())
                .singleElement()
                .asString()
                .startsWith("package-info.java:1: \"my.new\" is no Java package");
    }

    private Compiled compile(String members) {
        return compile(List.of(), List.of(), members);
    }

    private Compiled compile(List<String> options, List<File> classPath, String members) {
        return compile(options, classPath, List.of(packageInfo(members)));
    }

    private Compiled compile(List<String> options, List<File> classPath, List<JavaFileObject> files) {
        List<File> all = new ArrayList<>(classPath);
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(all::add);
        List<String> flags = new ArrayList<>(options);
        flags.addAll(List.of("-Xlint:all,-processing", "-Werror"));
        return new Compiled(Compiler.javac()
                .withProcessors(new SourceProcessor(), new ProviderProcessor())
                .withClasspath(all)
                .withOptions(flags)
                .compile(files));
    }

    private JavaFileObject packageInfo(String members) {
        return source(
                "src/app/package-info.java",
                "@ResourcePackage(" + members + ")\npackage app;\nimport dev.kiln.annotations.ResourcePackage;\n");
    }

    private JavaFileObject source(String path, String text) {
        try {
            return JavaFileObjects.forResource(write(path, text).toUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
