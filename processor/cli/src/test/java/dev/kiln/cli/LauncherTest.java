package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a house whose Maven only takes a note and puts a jar in place. */
@Tag("slow")
class LauncherTest {
    private static final String MAIN = """
            package dev.kiln.cli;
            import java.nio.file.*;
            public class Main {
                public static void main(String[] args) throws Exception {
                    System.out.println(String.join("|", args));
                    if (args[0].equals("up")) {
                        Files.writeString(Path.of(System.getenv("KILN_COMMAND_FILE")), "echo program; exit 5\\n");
                    }
                    System.exit(args[0].equals("check") ? 1 : 0);
                }
            }
            """;
    private static final String MAVEN = """
            #!/bin/sh
            set -eu
            root=${0%/*}
            echo built >>"$root/builds"
            [ ! -e "$root/broken" ] || { echo '[ERROR] /x/A.java:[1,2] no'; exit 1; }
            for a in "$@"; do case $a in -Dkiln.lib=*) mkdir -p "${a#*=}" ;; esac; done
            mkdir -p "$root/processor/cli/target"
            cp "$root/made.jar" "$root/processor/cli/target/kiln-cli-1.jar"
            """;

    @TempDir
    private Path folder;

    private Path root;
    private Path launcher;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void aHouse() throws Exception {
        root = Files.createDirectories(folder.resolve("my clone"));
        launcher = root.resolve("kiln");
        Files.copy(Path.of("../../kiln"), launcher);
        for (var room :
                List.of(".mvn", "annotations", "schema", "processor/cli/src", "runtime", "examples/providers")) {
            Files.createDirectories(root.resolve(room));
        }
        Files.writeString(root.resolve("pom.xml"), "");
        executable(Files.writeString(root.resolve("mvnw"), MAVEN));
        executable(launcher);
        var source = Files.writeString(folder.resolve("Main.java"), MAIN);
        var classes = folder.resolve("classes").toString();
        tool("javac", "-d", classes, source.toString());
        tool("jar", "--create", "--file", root.resolve("made.jar").toString(), "-C", classes, ".");
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void tool(String name, String... args) {
        var tool = java.util.spi.ToolProvider.findFirst(name).orElseThrow();
        assertThat(tool.run(System.out, System.err, args)).isZero();
    }

    private Run run(Path program, Map<String, String> environment, String... args) throws Exception {
        return finish(start(program, environment, args));
    }

    private Process start(Path program, Map<String, String> environment, String... args) throws IOException {
        var command = new java.util.ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("HOME", Files.createDirectories(folder.resolve("home")).toString());
        // Java does not look at HOME: without this a test would reach into the home of whoever runs it.
        builder.environment().put("JDK_JAVA_OPTIONS", "\"-Duser.home=" + folder.resolve("java's home") + "\"");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run finish(Process process) throws Exception {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        var ours = err.replaceAll("(?m)^NOTE: Picked up JDK_JAVA_OPTIONS.*\n", "");
        return new Run(process.waitFor(), out, ours);
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(root.resolve("builds"));
    }

    @Test
    void buildsOnFirstUseAndSaysSoAndThenIsQuiet() throws Exception {
        var first = run(launcher, Map.of(), "check", "a b", "it's", "");
        assertThat(first.err()).startsWith("Building Kiln").contains("Built Kiln in ");
        assertThat(first.out()).isEqualTo("check|a b|it's|\n");
        assertThat(first.code()).isEqualTo(1);

        // The first good run leaves an archive, the next one reads it; neither is to be seen.
        for (var i = 0; i < 3; i++) {
            assertThat(run(launcher, Map.of(), "generate", "x")).isEqualTo(new Run(0, "generate|x\n", ""));
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void becomesTheProgramThatTheCommandLineHandsOver() throws Exception {
        run(launcher, Map.of(), "--version");

        assertThat(run(launcher, Map.of(), "up", ".")).isEqualTo(new Run(5, "up|.\nprogram\n", ""));
        assertThat(run(launcher, Map.of(), "up", ".")).isEqualTo(new Run(5, "up|.\nprogram\n", ""));
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run(launcher, Map.of(), "--version");

        Files.writeString(root.resolve("processor/cli/src/New.java"), "");
        run(launcher, Map.of(), "--version");
        run(launcher, Map.of(), "--version");

        assertThat(builds()).hasSize(2);
    }

    @Test
    void buildsAgainWhenAnotherCloneHasPutItsArtifactsWhereMavenKeepsThem() throws Exception {
        var repository = Files.createDirectories(folder.resolve("java's home/.m2/repository/dev/kiln"));
        run(launcher, Map.of(), "--version");
        run(launcher, Map.of(), "--version");
        assertThat(builds()).hasSize(1);

        Files.writeString(repository.resolve("installed-by"), "/another/clone\n");
        run(launcher, Map.of(), "--version");
        assertThat(builds()).hasSize(2);
    }

    @Test
    void isFoundThroughLinks() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("direct"), launcher);
        var relative = Files.createSymbolicLink(root.resolve("relative"), Path.of("../direct"));

        assertThat(run(relative, Map.of(), "--version").out()).isEqualTo("--version\n");
        assertThat(run(link, Map.of(), "--version").err()).isEmpty();
    }

    @Test
    void twoAtTheSameTimeBuildOnce() throws Exception {
        var one = start(launcher, Map.of(), "--version");
        var two = start(launcher, Map.of(), "--version");

        assertThat(finish(one).code()).isZero();
        assertThat(finish(two).code()).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
        Files.writeString(root.resolve("broken"), "");
        var failed = run(launcher, Map.of(), "--version");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("/x/A.java:[1,2] no", "Kiln could not be built", "build.log");

        Files.delete(root.resolve("broken"));
        assertThat(run(launcher, Map.of(), "--version").code()).isZero();
    }

    @Test
    void aMissingOrOldJavaIsExplained() throws Exception {
        var missing = run(launcher, Map.of("JAVA_HOME", "/nonesuch"), "--version");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("JAVA_HOME is /nonesuch", "17 or newer");

        var old = folder.resolve("jdk11");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        executable(Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 1\n"));
        assertThat(run(launcher, Map.of("JAVA_HOME", old.toString()), "--version")
                        .err())
                .contains("Kiln needs Java 17 or newer", "11.0.2");
    }

    @Test
    void aHomeThatCannotBeWrittenIsExplained() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        var failed = run(launcher, Map.of("HOME", file.toString()), "--version");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains(file + "/.m2, which cannot be written");
    }
}
