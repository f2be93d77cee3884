package dev.kiln.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    /** Puts the class in place as a build does, and writes the class path where it is told to. */
    private static final String MAVEN = """
            mkdir -p target/classes/app
            cp "$(dirname "$0")/App.class" target/classes/app/
            for a in "$@"; do case $a in -Dmdep.outputFile=*) echo "$(dirname "$0")/lib.jar" >"${a#*=}" ;; esac; done
            """;

    @TempDir
    private Path root;

    private final List<String> heard = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void building(Path directory, String tool) {
            heard.add(tool);
        }

        @Override
        public void built(Duration time) {
            heard.add("built");
        }
    };

    private Program prepare(Path place) throws ProjectException {
        return Project.at(place, "stamp").prepare(progress);
    }

    private Path mavenProject(String script) throws IOException {
        Sources.compile(root.resolve("compiled"), Sources.COUNTS);
        Files.copy(root.resolve("compiled/app/App.class"), root.resolve("App.class"));
        Sources.write(root.resolve("lib.jar"), "");
        Sources.script(root.resolve("mvnw"), script);
        var program = root.resolve("my program");
        Sources.write(program.resolve("pom.xml"), "<project/>");
        Sources.write(program.resolve("src/main/java/app/App.java"), Sources.COUNTS);
        return program;
    }

    @Test
    void mavenBuildsOnceAndAgainWhenASourceChanges() throws Exception {
        var folder = mavenProject(MAVEN);

        var program = prepare(folder);
        assertThat(prepare(folder)).isEqualTo(program);
        assertThat(heard).containsExactly("mvnw", "built");
        assertThat(program.mainClass()).isEqualTo("app.App");
        assertThat(program.classPath()).containsExactly(folder.resolve("target/classes"), root.resolve("lib.jar"));

        Sources.write(folder.resolve("src/main/java/app/More.java"), "");
        prepare(folder);
        assertThat(heard).containsExactly("mvnw", "built", "mvnw", "built");
    }

    @Test
    void mavenBuildsAgainWhenALibraryChangesOrItsOutputGoes() throws Exception {
        var folder = mavenProject(MAVEN);
        prepare(folder);

        Sources.write(root.resolve("lib.jar"), "newer");
        prepare(folder);
        assertThat(heard).hasSize(4);

        Files.delete(folder.resolve("target/classes/app/App.class"));
        Files.delete(folder.resolve("target/classes/app"));
        Files.delete(folder.resolve("target/classes"));
        prepare(folder);
        assertThat(heard).hasSize(6);
    }

    @Test
    void classesOfAChangedSchemaStayedOldSinceMavenLooksAtJavaFilesAlone() throws Exception {
        var compiled = "target/maven-status/maven-compiler-plugin/compile/default-compile/inputFiles.lst";
        var folder = mavenProject(MAVEN + "[ -e " + compiled + " ] || echo >>../compilations\n"
                + "mkdir -p \"$(dirname " + compiled + ")\" && : >" + compiled + "\n");
        Sources.write(folder.resolve("schemas/acme.json"), "{}");
        prepare(folder);

        Sources.write(folder.resolve("schemas/acme.json"), "{ }");
        prepare(folder);

        assertThat(root.resolve("compilations")).hasContent("\n\n");
    }

    @Test
    void thePomNamesTheMainClass() throws Exception {
        var folder = mavenProject(MAVEN);
        Sources.write(
                folder.resolve("pom.xml"),
                "<project><properties><exec.mainClass> a.Other </exec.mainClass></properties></project>");

        assertThat(prepare(folder).mainClass()).isEqualTo("a.Other");
    }

    @Test
    void aFailedBuildShowsWhyAndIsTriedAgain() throws Exception {
        var folder = mavenProject("echo '[ERROR] /x/App.java:[1,2] no such type'; echo noise >/dev/null; exit 1\n");

        assertThatThrownBy(() -> prepare(folder))
                .isInstanceOf(ProjectException.class)
                .hasMessage("The build of " + folder + " failed (mvnw):\n/x/App.java:1:2: no such type");
        assertThatThrownBy(() -> prepare(folder)).isInstanceOf(ProjectException.class);
        assertThat(heard).containsExactly("mvnw", "mvnw");
    }

    @Test
    void aBrokenPomIsNamedWithItsPlace() throws Exception {
        var folder = mavenProject(MAVEN);
        Sources.write(folder.resolve("pom.xml"), "<project>\n<oops");

        assertThatThrownBy(() -> prepare(folder))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith(folder.resolve("pom.xml") + ":2:");
    }

    @Test
    void gradleTellsClassPathAndMainClass() throws Exception {
        var folder = root.resolve("g");
        Sources.write(folder.resolve("build.gradle.kts"), "");
        var classes = Files.createDirectories(folder.resolve("build/classes/java/main"));
        Sources.script(
                folder.resolve("gradlew"),
                "echo kiln:path=" + classes + "; echo kiln:path=/nonesuch; echo kiln:main=a.Main; echo other\n");

        assertThat(prepare(folder)).isEqualTo(new Program(folder, "a.Main", List.of(classes)));
        prepare(folder);
        assertThat(heard).containsExactly("gradlew", "built");
    }

    @Test
    void aJarIsStartedAsItIs() throws Exception {
        var jar = jar(root.resolve("app.jar"), "app.App");

        assertThat(prepare(jar)).isEqualTo(new Program(root, "app.App", List.of(jar)));
        assertThat(prepare(root)).isEqualTo(prepare(jar));
        assertThat(heard).isEmpty();
    }

    @Test
    void aJarWithoutMainClassIsExplained() throws Exception {
        var jar = jar(root.resolve("app.jar"), "");

        assertThatThrownBy(() -> prepare(jar)).hasMessage("The manifest of " + jar + " names no Main-Class.");
    }

    @Test
    void whatIsNoProgramIsExplained() throws Exception {
        var text = Sources.write(root.resolve("readme.txt"), "");

        assertThatThrownBy(() -> prepare(root.resolve("none"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> prepare(text)).hasMessageContaining("neither a folder with a program nor a .jar");
        assertThatThrownBy(() -> prepare(root)).hasMessageContaining("There is no program in " + root);
        jar(root.resolve("a.jar"), "A");
        jar(root.resolve("b.jar"), "B");
        assertThatThrownBy(() -> prepare(root)).hasMessageContaining("found 2 jars. Name one of them.");
    }

    @Test
    void theExitCodeOfTheProgramIsPassedOn() throws Exception {
        Sources.compile(root, Sources.COUNTS);
        var program = new Program(root, "app.App", List.of(root));

        assertThat(program.run(List.of(), List.of("up", "--stack", "a b"))).isEqualTo(3);
    }

    private static Path jar(Path file, String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!mainClass.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        try (OutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            out.flush();
        }
        return file;
    }
}
