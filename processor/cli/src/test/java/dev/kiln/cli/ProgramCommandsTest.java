package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramCommandsTest {
    @TempDir
    private Path folder;

    private Session kiln;
    private Path handedOver;

    @BeforeEach
    void aProgram() throws IOException {
        handedOver = folder.resolve("command");
        kiln = new Session(folder).environment(Launching.COMMAND_FILE, handedOver.toString());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "app.App");
        var program = Files.createDirectories(folder.resolve("it's mine"));
        try (OutputStream out = new JarOutputStream(Files.newOutputStream(program.resolve("app.jar")), manifest)) {
            out.flush();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up DIR -y --stack prod          | up --yes --stack prod",
                "up --stack=prod DIR             | up --stack prod",
                "up --skip-preview DIR           | up --skip-preview",
                "preview DIR --json --parallel 4 | preview --json --parallel 4",
                "destroy DIR --yes --debug       | destroy --yes --debug",
                "outputs DIR --show-secrets      | outputs --show-secrets",
                "config set --dir DIR --secret k | config set --secret k",
                "config set --dir DIR a:b c=d    | config set a:b c=d",
                "config set --dir DIR k -- -5    | config set -- k -5",
                "up DIR -s x -p 2 --color never  | up --stack x --parallel 2 --color never",
                "config get k --dir DIR          | config get k",
                "config rm k --dir=DIR           | config rm k",
                "stack ls --dir DIR --json       | stack ls --json",
                "stack rm old --yes --dir DIR    | stack rm --yes old",
                "up DIR -f -r --diff             | up --skip-preview --refresh --diff",
                "preview DIR --expect-no-changes | preview --expect-no-changes",
                "refresh DIR --preview-only      | refresh --preview-only",
                "destroy DIR --refresh -y        | destroy --refresh --yes",
                "stack --dir DIR -u              | stack --show-urns",
                "stack init --dir DIR prod       | stack init prod",
                "stack select -c prod --dir DIR  | stack select --create prod",
                "stack export --dir DIR          | stack export",
                "stack import --dir DIR --force  | stack import --force"
            })
    void theProgramGetsTheSameLineWithoutItsFolder(String line, String expected) throws IOException {
        var args = line.replace("DIR", "it's_mine").split(" +");
        for (var i = 0; i < args.length; i++) {
            args[i] = args[i].replace('_', ' ');
        }

        assertThat(kiln.run(args)).as(kiln.err()).isZero();

        var program = folder.resolve("it's mine").toString().replace("'", "'\\''");
        assertThat(Files.readString(handedOver))
                .startsWith("cd '" + program + "' && exec '")
                .endsWith("'-cp' '" + program + "/app.jar' 'app.App' '" + expected.replace(" ", "' '") + "'\n");
    }

    @Test
    void aFileOfTheUsersIsNamedWhole() throws IOException {
        assertThat(kiln.run("stack", "export", "--dir", "it's mine", "--file", "state.json"))
                .isZero();

        assertThat(Files.readString(handedOver))
                .endsWith("'stack' 'export' '--file' '" + folder.resolve("state.json") + "'\n");
    }

    @Test
    void optionsBeforeASubcommandAreNotLost() {
        assertThat(kiln.run("stack", "--dir", "it's mine", "ls")).isEqualTo(2);
        assertThat(kiln.err()).contains("options are written behind the whole command, not before `ls`");
    }

    @Test
    void moreOptionsForItsJvmComeFromTheEnvironment() throws IOException {
        kiln.environment(Launching.JAVA_OPTIONS, " -Xmx1g  -Da=b ").run("up", "it's mine");

        assertThat(Files.readString(handedOver)).contains("'-Xshare:auto' '-Xmx1g' '-Da=b' '-cp'");
    }

    @Test
    void aFolderWithoutAProgramIsExplained() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(kiln.run("up", "empty")).isEqualTo(1);
        assertThat(kiln.err())
                .isEqualTo("error: There is no program in " + folder.resolve("empty")
                        + ": expected a pom.xml, a build.gradle or build.gradle.kts, or one .jar.\n");
        assertThat(kiln.run("up", "nowhere")).isEqualTo(1);
        assertThat(kiln.err()).contains("nowhere does not exist").doesNotContain("\tat ");
        assertThat(kiln.run("up", "nowhere", "--debug")).isEqualTo(1);
        assertThat(kiln.err()).contains("nowhere does not exist", "\tat dev.kiln.");
        assertThat(handedOver).doesNotExist();
    }
}
