package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String GOOD = """
            {"name": "acme", "version": "1.0.0", "resources": {"acme:index:Pot": {
              "inputProperties": {"size": {"type": "integer"}}, "properties": {"size": {"type": "integer"}}}}}
            """;
    private static final String DANGLING = """
            {"name": "acme", "version": "1.0.0",
             "resources": {"acme:index:Pot": {"properties": {
               "lid": {"$ref": "#/types/acme:index:Lid"},
               "ear": {"$ref": "#/types/acme:index:Ear"}}}}}
            """;

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aGoodSchemaIsGood() throws IOException {
        write("acme.json", GOOD);
        var kiln = new Session(folder);

        assertThat(kiln.run("check", "acme.json")).isZero();
        assertThat(kiln.out()).isEqualTo("1 schema: 0 errors, 0 warnings\n");
        assertThat(kiln.err()).isEmpty();
    }

    @Test
    void yamlAndStandardInputAndFileUrlsAreSchemasToo() throws IOException {
        write("acme.yaml", "name: acme\nversion: 1.0.0\nresources: {}\n");
        write("acme.json", GOOD);
        var kiln = new Session(folder).input(GOOD);

        assertThat(kiln.run(
                        "check",
                        "acme.yaml",
                        "-",
                        folder.resolve("acme.json").toUri().toString()))
                .as(kiln.err())
                .isZero();
        assertThat(kiln.out()).startsWith("3 schemas: 0 errors");
    }

    @Test
    void allErrorsOfAllSchemasComeSortedWithTheirPlaces() throws IOException {
        write("b.json", DANGLING);
        write("a.json", "{\"name\": \"acme\",");
        var kiln = new Session(folder);

        assertThat(kiln.run("check", "b.json", "a.json", "missing.json")).isEqualTo(1);
        assertThat(kiln.err().lines().toList())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line).matches("a\\.json:\\d+:\\d+: error\\[[A-Z-]+]: .+"),
                        line -> assertThat(line).matches("b\\.json:3:\\d+: error\\[[A-Z-]+]: .*Lid.*"),
                        line -> assertThat(line).matches("b\\.json:4:\\d+: error\\[[A-Z-]+]: .*Ear.*"),
                        line -> assertThat(line)
                                .startsWith("missing.json: error[FILE-MISSING]: there is no such file"));
        assertThat(kiln.out()).isEqualTo("3 schemas: 4 errors, 0 warnings\n");
    }

    @Test
    void anEmptyFileAFolderAndAMissingFileAreExplained() throws IOException {
        write("empty.json", "");
        Files.createDirectory(folder.resolve("folder"));
        var kiln = new Session(folder);

        assertThat(kiln.run("check", "empty.json", "folder", "none.json", "-")).isEqualTo(1);
        assertThat(kiln.err().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("-: error[FILE-EMPTY]: "),
                        line -> assertThat(line).startsWith("empty.json: error[FILE-EMPTY]: there is nothing in it"),
                        line -> assertThat(line).startsWith("folder: error[FILE-DIRECTORY]: this is a folder"),
                        line -> assertThat(line).startsWith("none.json: error[FILE-MISSING]: "));
    }

    @Test
    void aSchemaMayComeFromAServer() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/acme.json", exchange -> {
            var body = GOOD.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var at = "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
        var kiln = new Session(folder);

        assertThat(kiln.run("check", at + "/acme.json")).as(kiln.err()).isZero();
        assertThat(kiln.run("check", at + "/none.json")).isEqualTo(1);
        assertThat(kiln.err()).contains(at + "/none.json: error[FILE-MISSING]: the server answers 404");
        server.stop(0);
        assertThat(kiln.run("check", at + "/acme.json")).isEqualTo(1);
        assertThat(kiln.err()).contains("error[FILE-UNREADABLE]: the server cannot be reached");
    }

    @Test
    void otherProgramsReadJsonOrSarif() throws IOException {
        write("a b.json", DANGLING);
        var kiln = new Session(folder);

        assertThat(kiln.run("check", "a b.json", "--format", "json")).isEqualTo(1);
        assertThat(kiln.out())
                .contains("\"code\": \"REF-MISSING\"", "\"line\": 3", "\"errors\": 2", "\"warnings\": 0")
                .contains("\"pointer\": \"/resources/acme:index:Pot/properties/lid/$ref\"");
        assertThat(kiln.err()).isEmpty();

        var scanner = new Session(folder);
        assertThat(scanner.run("check", "a b.json", "--format=sarif")).isEqualTo(1);
        assertThat(scanner.out())
                .contains(
                        "\"version\": \"2.1.0\"",
                        "\"uri\": \"a%20b.json\"",
                        "\"startLine\": 3",
                        "\"level\": \"error\"");
    }

    @Test
    void whatOnlyJavaHasToSayIsSaidByCheckToo() throws IOException {
        write("renamed.yaml", "name: acme\nresources: {'acme:index:Pot': {properties: {getClass: {type: string}}}}\n");
        write("refused.yaml", "name: acme\nlanguage: {java: {basePackage: java.util}}\n");
        var kiln = new Session(folder);

        assertThat(kiln.run("check", "--strict", "renamed.yaml")).as(kiln.err()).isZero();
        assertThat(kiln.err()).contains("renamed.yaml:2:", "warning[RENAMED]: The member getClass of");
        assertThat(kiln.out()).isEqualTo("1 schema: 0 errors, 0 warnings, 1 rename\n");
        assertThat(kiln.run("check", "refused.yaml")).isEqualTo(1);
        assertThat(kiln.err()).startsWith("refused.yaml:2:32: error[PACKAGE-NAME]: ");
    }

    @Test
    void packagesThatASchemaRefersToAreFoundInFolders() throws IOException {
        write(
                "acme.yaml",
                "name: acme\ntypes: {'acme:index:A': {type: object, properties: {o:"
                        + " {$ref: '/other/v1.0.0/schema.json#/provider'}}}}\n");
        Files.createDirectory(folder.resolve("schemas"));
        write("schemas/other-1.0.0.yaml", "name: other\nversion: 1.0.0\n");
        var kiln = new Session(folder);

        assertThat(kiln.run("check", "acme.yaml")).isEqualTo(1);
        assertThat(kiln.err()).contains("error[REF-PACKAGE]", "--schema-path");
        assertThat(new Session(folder).run("check", "acme.yaml", "--schema-path", "schemas"))
                .isZero();
    }

    @Test
    void comparingTellsWhatBreaks() throws IOException {
        write("old.json", GOOD);
        write("new.json", GOOD.replace("\"properties\": {\"size\": {\"type\": \"integer\"}}", "\"properties\": {}"));
        var kiln = new Session(folder);

        assertThat(kiln.run("compare", "old.json", "new.json")).isEqualTo(1);
        assertThat(kiln.out())
                .contains("breaking[PROPERTY-REMOVED]: resource acme:index:Pot, output size: it is no longer there")
                .endsWith("1 breaking change, 0 harmless\n");
        assertThat(new Session(folder).run("compare", "new.json", "old.json", "--format=json"))
                .isZero();
        assertThat(new Session(folder).run("compare", "old.json")).isEqualTo(2);
        assertThat(new Session(folder).run("compare", "old.json", "none.json")).isEqualTo(1);
    }
}
