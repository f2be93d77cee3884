package dev.kiln.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
    @TempDir
    private Path folder;

    private Path classes;
    private Path kept;
    private Program program;

    @BeforeEach
    void aProgram() throws IOException {
        classes = Files.createDirectories(folder.resolve("my classes"));
        kept = Files.createDirectories(folder.resolve("target/kiln"));
        program = new Program(folder, "app.App", List.of(classes));
        compile("hello");
    }

    private void compile(String text) throws IOException {
        var source = Files.writeString(folder.resolve("App.java"), """
                package app;
                public class App {
                    public static void main(String[] args) throws Exception {
                        try (var in = App.class.getResourceAsStream("/app/what.txt")) {
                            System.out.println("%s " + new String(in.readAllBytes()) + " " + String.join(",", args));
                        }
                    }
                }
                """.formatted(text));
        var javac = ToolProvider.findFirst("javac").orElseThrow();
        assertThat(javac.run(System.out, System.err, "-d", classes.toString(), source.toString()))
                .isZero();
        Files.writeString(classes.resolve("app/what.txt"), "world");
    }

    private String run(String... arguments) throws Exception {
        var quick = QuickStart.of(program, kept);
        var command = new ArrayList<>(quick.program().command(quick.options(List.of(arguments)), List.of(arguments)));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private List<String> files(String ending) throws IOException {
        try (var files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        }
    }

    @Test
    void theFirstPreviewLeavesAnArchiveThatTheNextOneStartsFrom() throws Exception {
        assertThat(run("outputs")).isEqualTo("hello world outputs\n");
        assertThat(files(".jsa")).isEmpty();

        assertThat(run("preview", "x")).isEqualTo("hello world preview,x\n");
        assertThat(files(".jsa")).hasSize(1);

        var quick = QuickStart.of(program, kept);
        var options = new ArrayList<>(quick.options(List.of("outputs")));
        options.add("-Xlog:class+load:file=" + folder.resolve("loaded"));
        var process = new ProcessBuilder(quick.program().command(options, List.of("outputs"))).start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("loaded"))).containsPattern("app.App source: shared objects file");
    }

    @Test
    void whatIsCompiledAnewIsWhatRuns() throws Exception {
        run("preview");
        var before = files(".jsa");
        compile("good day");
        Files.setLastModifiedTime(classes.resolve("app/App.class"), FileTime.fromMillis(1));

        assertThat(run("up")).isEqualTo("good day world up\n");
        assertThat(files(".jar")).hasSize(1);
        assertThat(files(".jsa")).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void aDamagedArchiveIsOnlySlower() throws Exception {
        run("preview");
        var archive = kept.resolve(files(".jsa").get(0));
        assertThat(archive.toFile().setWritable(true)).isTrue();
        Files.writeString(archive, "no archive");

        assertThat(run("preview")).isEqualTo("hello world preview\n");
    }

    @Test
    void withoutAFolderToKeepItInTheProgramRunsAsItIs() throws Exception {
        kept = folder.resolve("App.java");
        assertThat(QuickStart.of(program, kept).program()).isEqualTo(program);
        assertThat(run("preview")).isEqualTo("hello world preview\n");
    }
}
