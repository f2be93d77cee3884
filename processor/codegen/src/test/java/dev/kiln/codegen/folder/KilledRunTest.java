package dev.kiln.codegen.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes one of two outputs after the other is killed at many points. */
@Tag("slow")
class KilledRunTest {
    private static final int KILLS = 25;
    private static final int FILES = 400;

    @TempDir
    private Path above;

    @Test
    void leavesTheOldOutputOrTheNewOne() throws IOException, InterruptedException {
        var folder = above.resolve("out");
        new OutputFolder(folder, "pack").write(files("even"));
        for (int i = 0; i < KILLS; i++) {
            kill(folder, i * 7);
            var texts = texts(folder);
            assertThat(texts).as("after kill " + i).hasSizeLessThanOrEqualTo(1);
            new OutputFolder(folder, "pack").write(files(i % 2 == 0 ? "odd" : "even"));
            assertThat(texts(folder)).containsExactly(i % 2 == 0 ? "odd" : "even");
            assertThat(above).isDirectoryNotContaining("glob:**/.kiln-new*");
        }
    }

    /** Kills a child some time after it has begun. */
    private static void kill(Path folder, int milliseconds) throws IOException, InterruptedException {
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRunTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(child.getInputStream().read()).isEqualTo('.');
            assertThat(child.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** The child. */
    public static void main(String[] args) throws IOException {
        System.out.print('.');
        System.out.flush();
        for (int i = 0; true; i++) {
            new OutputFolder(Path.of(args[0]), "pack").write(files(i % 2 == 0 ? "odd" : "even"));
        }
    }

    private static List<OutputFile> files(String text) {
        return IntStream.range(0, FILES)
                .mapToObj(i -> new OutputFile("com/acme/m" + i % 10 + "/F" + i + ".java", () -> text))
                .toList();
    }

    /** The different texts of the files, all of which are there; none in the instant between two folders. */
    private static Set<String> texts(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            var sources = walk.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources.size()).isIn(0, FILES);
            return sources.stream().map(KilledRunTest::text).collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
