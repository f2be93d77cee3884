package dev.kiln.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.GeneratedSource.Role;
import dev.kiln.codegen.Generator;
import dev.kiln.codegen.GeneratorOptions;
import dev.kiln.codegen.folder.OutputFolder;
import dev.kiln.codegen.sdk.KilnVersion;
import dev.kiln.codegen.sdk.SdkOptions;
import dev.kiln.codegen.sdk.SdkOptions.Build;
import dev.kiln.codegen.sdk.SdkProject;
import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Maven, with the plugin and the runtime from a repository of their own. */
@Tag("slow")
class MavenBuildTest {
    private static final String POTS = """
            name: pots
            version: 1.2.3
            description: Pots & pans.
            homepage: https://pots.example
            repository: https://github.com/acme/pots
            license: MIT
            publisher: Acme
            resources:
              pots:index:Pot:
                description: Holds *water*.
                inputProperties: {size: {type: integer}}
                properties: {size: {type: integer}}
            """;
    private static final String PROJECT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>kitchen</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>dev.kiln</groupId>
                  <artifactId>kiln-runtime</artifactId>
                  <version>%1$s</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.14.1</version>
                  </plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-resources-plugin</artifactId>
                    <version>3.5.0</version>
                  </plugin>
                  <plugin>
                    <groupId>dev.kiln</groupId>
                    <artifactId>kiln-maven-plugin</artifactId>
                    <version>%1$s</version>
                    <executions>
                      <execution>
                        <goals>
                          <goal>generate</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @TempDir
    private static Path folder;

    private static House house;

    @BeforeAll
    static void build() throws Exception {
        house = new House(folder);
    }

    @Test
    void theGoalGeneratesAndCompilesAndThenSkips() throws Exception {
        var project = Files.createDirectories(folder.resolve("kitchen"));
        write(project, "pom.xml", PROJECT.formatted(KilnVersion.text()));
        write(project, "src/main/schemas/pots.yaml", POTS);
        write(project, "src/main/java/com/acme/Kitchen.java", """
                package com.acme;
                final class Kitchen {
                    private final com.pulumi.pots.PotArgs args = new com.pulumi.pots.PotArgs().size(3);
                    private com.pulumi.lids.Lid lid;
                }
                """);
        local(project.resolve("sdks/lids"), "name: lids\nresources:\n  lids:index:Lid: {}\n");

        var first = house.maven(project, "compile");
        assertThat(first.code()).as(first.output()).isZero();
        assertThat(first.output()).containsPattern("Generated \\d+ classes of pots\\.");
        assertThat(project.resolve("target/classes/com/pulumi/pots/Pot.class")).exists();
        assertThat(project.resolve("target/classes/com/pulumi/lids/version.txt"))
                .exists();

        var second = house.maven(project, "compile");
        assertThat(second.output()).contains("Nothing to generate: src/main/schemas is what it was.", "BUILD SUCCESS");

        write(project, "src/main/schemas/pots.yaml", POTS.replace("integer", "intger"));
        var third = house.maven(project, "compile");
        assertThat(third.code()).isEqualTo(1);
        assertThat(third.output()).contains("[ERROR] src/main/schemas/pots.yaml:11:", "intger", "has errors");
    }

    @Test
    void theProjectOfAnSdkMakesAllThatMavenCentralTakes() throws Exception {
        var project = folder.resolve("sdk");
        sdk(project, POTS, Build.MAVEN);

        var built = house.maven(project, "verify");
        assertThat(built.code()).as(built.output()).isZero();
        assertThat(built.output()).doesNotContain("[WARNING]");
        try (var jar = new JarFile(project.resolve("target/pots-1.2.3.jar").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("com.pulumi.pots");
            assertThat(jar.getEntry("com/pulumi/pots/Pot.class")).isNotNull();
            assertThat(jar.getEntry("com/pulumi/pots/plugin.json")).isNotNull();
        }
        try (var jar =
                new JarFile(project.resolve("target/pots-1.2.3-sources.jar").toFile())) {
            assertThat(jar.getEntry("com/pulumi/pots/Pot.java")).isNotNull();
        }
        try (var jar =
                new JarFile(project.resolve("target/pots-1.2.3-javadoc.jar").toFile())) {
            assertThat(jar.stream()).anyMatch(entry -> entry.getName().endsWith("com/pulumi/pots/Pot.html"));
        }
    }

    private static void local(Path to, String schema) throws IOException {
        sdk(to, schema, Build.NONE);
    }

    private static void sdk(Path to, String schema, Build build) throws IOException {
        var bytes = new ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8));
        var pack = Binder.bind(SchemaReader.read("schema.yaml", bytes).get()).get();
        var sources = Generator.plan(pack, GeneratorOptions.defaults()).get();
        var root = sources.sources().stream()
                .filter(source -> source.role() == Role.UTILITIES)
                .findFirst()
                .orElseThrow()
                .packageName();
        var options = new SdkOptions(build, Optional.empty(), Optional.empty(), Optional.empty());
        new OutputFolder(to, pack.name()).write(new SdkProject(pack, root, options).files(sources.files()));
    }

    private static void write(Path project, String path, String text) throws IOException {
        Files.createDirectories(project.resolve(path).getParent());
        Files.writeString(project.resolve(path), text);
    }
}
