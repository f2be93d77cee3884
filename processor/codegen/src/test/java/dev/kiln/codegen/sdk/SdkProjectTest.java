package dev.kiln.codegen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.codegen.folder.OutputFile;
import dev.kiln.codegen.sdk.SdkOptions.Build;
import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SdkProjectTest {
    private static final String FULL = """
            name: acme
            version: v1.2.3
            displayName: Acme & <Sons>
            description: |
              Pots of [Acme](https://acme.example), `cheap` ${project.basedir} ]]> 'and' "good".

              More.
            homepage: https://acme.example/pots
            repository: https://github.com/acme-inc/pulumi-acme
            publisher: Acme Inc.
            license: Apache 2.0 OR MIT
            pluginDownloadURL: https://acme.example/"plugins"
            language: {java: {repositories: ["https://acme.example/maven"], dependencies: {
              "com.pulumi:pulumi": "1.0.0", "com.google.code.gson:gson": "2.8.9", "org.acme:lids": "3"}}}
            """;

    @Test
    void aPomSaysAllThatMavenCentralAsksFor() throws Exception {
        var files = files(FULL, Build.MAVEN);
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        ".gitignore",
                        "README.md",
                        "pom.xml",
                        "src/main/java/com/pulumi/acme/Utilities.java",
                        "src/main/resources/com/pulumi/acme/plugin.json",
                        "src/main/resources/com/pulumi/acme/version.txt");
        var pom = pom(files);
        assertThat(at(pom, "/groupId")).isEqualTo("io.github.acme-inc");
        assertThat(at(pom, "/artifactId")).isEqualTo("acme");
        assertThat(at(pom, "/version")).isEqualTo("1.2.3");
        assertThat(at(pom, "/name")).isEqualTo("Acme & <Sons>");
        assertThat(at(pom, "/description")).isEqualTo("Pots of Acme, cheap $ {project.basedir} ]]> 'and' \"good\".");
        assertThat(at(pom, "/url")).isEqualTo("https://acme.example/pots");
        assertThat(at(pom, "/licenses/license[1]/url")).isEqualTo("https://spdx.org/licenses/Apache-2.0.html");
        assertThat(at(pom, "/licenses/license[2]/name")).isEqualTo("MIT");
        assertThat(at(pom, "/developers/developer/name")).isEqualTo("Acme Inc.");
        assertThat(at(pom, "/scm/connection")).isEqualTo("scm:git:https://github.com/acme-inc/pulumi-acme.git");
        assertThat(at(pom, "/repositories/repository/url")).isEqualTo("https://acme.example/maven");
        assertThat(at(pom, "/dependencies/dependency[1]/artifactId")).isEqualTo("kiln-runtime");
        assertThat(at(pom, "/dependencies/dependency[1]/version")).isEqualTo(KilnVersion.text());
        assertThat(at(pom, "/dependencies/dependency[2]/artifactId")).isEqualTo("lids");
        assertThat(at(pom, "count(/dependencies/dependency)")).isEqualTo("2");
        assertThat(at(pom, "/properties/sdk.module")).isEqualTo("com.pulumi.acme");
    }

    @Test
    void aGradleBuildSaysTheSame() {
        var build = files(FULL, Build.GRADLE).get("build.gradle");
        assertThat(build)
                .contains(
                        "group = 'io.github.acme-inc'",
                        "version = '1.2.3'",
                        "maven { url = 'https://acme.example/maven' }")
                .contains("api 'dev.kiln:kiln-runtime:" + KilnVersion.text() + "'", "api 'org.acme:lids:3'")
                .contains(
                        "\\'and\\'",
                        "withSourcesJar()",
                        "withJavadocJar()",
                        "'Automatic-Module-Name': 'com.pulumi.acme'");
        assertThat(build.chars().filter(each -> each == '{').count())
                .isEqualTo(build.chars().filter(each -> each == '}').count());
    }

    @Test
    void whatAnEngineReadsIsJson() throws Exception {
        var json = files(FULL, Build.MAVEN).get("src/main/resources/com/pulumi/acme/plugin.json");
        var read = SchemaReader.read("plugin.json", bytes(json)).get();
        assertThat(read.metadata().name()).isEqualTo("acme");
        assertThat(json).contains("\"server\": \"https://acme.example/\\\"plugins\\\"\"");
    }

    @Test
    void sourcesInAProjectThatThereIsHaveNoBuild() {
        assertThat(files(FULL, Build.NONE)).doesNotContainKeys("pom.xml", "build.gradle", "README.md", ".gitignore");
    }

    @Test
    void whatIsMissingIsToldOnce() {
        var project = new SdkProject(bind("name: acme\n"), "com.pulumi.acme", options(Build.MAVEN));
        assertThat(project.diagnostics("acme.yaml"))
                .singleElement()
                .asString()
                .contains("warning[SDK-INCOMPLETE]", "homepage, license, publisher, repository, version", "--override");
        assertThat(project.coordinates()).isEqualTo("com.pulumi:acme:0.0.1-SNAPSHOT");
        assertThat(new SdkProject(bind(FULL), "a", options(Build.MAVEN)).diagnostics("x"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "namespace: big-corp, com.bigcorp",
        "repository: https://github.com/pulumi/pulumi-acme, com.pulumi",
        "repository: git@gitlab.com:Acme/x.git, io.gitlab.acme",
        "repository: https://git.acme.example/x, com.pulumi",
        "language: {java: {basePackage: org.acme}}, org.acme"
    })
    void theGroupIsOneThatThePublisherHas(String line, String group) {
        var project = new SdkProject(bind("name: acme\n" + line + "\n"), "a", options(Build.MAVEN));
        assertThat(project.coordinates()).startsWith(group + ":acme:");
    }

    private static Map<String, String> files(String schema, Build build) {
        var sources = List.of(new OutputFile("com/pulumi/acme/Utilities.java", () -> "class Utilities {}\n"));
        return new SdkProject(bind(schema), "com.pulumi.acme", options(build))
                .files(sources).stream()
                        .collect(Collectors.toMap(
                                OutputFile::path, file -> file.content().get()));
    }

    private static SdkOptions options(Build build) {
        return new SdkOptions(build, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static BoundPackage bind(String yaml) {
        return Binder.bind(SchemaReader.read("acme.yaml", bytes(yaml)).get()).get();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document pom(Map<String, String> files) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(files.getOrDefault("pom.xml", ""))));
    }

    private static String at(Document pom, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path.replaceFirst("/", "/project/"), pom);
    }
}
