package dev.kiln.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainClassesTest {
    private static final String NO_MAIN = "package app; class None { static void main(String[] a) {} long x = 1L; }";
    private static final String KILN = "package dev.kiln.runtime; public class Kiln { public static void run() {} }";

    @TempDir
    private Path folder;

    @Test
    void theOneClassWithAMainIsStarted() throws Exception {
        Sources.compile(folder, Sources.COUNTS, NO_MAIN);

        assertThat(MainClasses.theOneIn(folder, "name it")).isEqualTo("app.App");
    }

    @Test
    void ofSeveralTheOneThatUsesKilnIsStarted() throws Exception {
        Sources.compile(
                folder,
                Sources.COUNTS,
                KILN,
                "package app; class Stack { public static void main(String[] a) {"
                        + " Runnable r = () -> dev.kiln.runtime.Kiln.run(); } }");

        assertThat(MainClasses.theOneIn(folder, "name it")).isEqualTo("app.Stack");
    }

    @Test
    void ofSeveralAlikeNoneIsGuessed() throws Exception {
        Sources.compile(folder, Sources.COUNTS, "package app; class Also { public static void main(String... a) { } }");

        assertThatThrownBy(() -> MainClasses.theOneIn(folder, "set exec.mainClass"))
                .isInstanceOf(ProjectException.class)
                .hasMessage(
                        "Several classes have a main method: app.Also, app.App. To choose one, set exec.mainClass.");
    }

    @Test
    void noneIsExplained() throws Exception {
        Sources.compile(folder, NO_MAIN);

        assertThatThrownBy(() -> MainClasses.theOneIn(folder, "set exec.mainClass"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("no class with a public static void main(String[]) in " + folder + ": write")
                .hasMessageContaining("set exec.mainClass");
    }
}
