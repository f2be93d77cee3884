package dev.kiln.codegen.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path above;

    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = above.resolve("out");
    }

    @Test
    void replacesWhatAnEarlierRunLeftAndNothingElse() throws IOException {
        write(file("a/b/Old.java", "1"), file("a/c/Kept.java", "1"));
        put("a/c/Mine.java", "mine");
        write(file("a/c/Kept.java", "2"));
        assertThat(files()).containsExactly(".kiln-generated-one", "a/c/Kept.java", "a/c/Mine.java");
        assertThat(folder.resolve("a/c/Kept.java")).hasContent("2");
        assertThat(folder.resolve(".kiln-generated-one")).hasContent("a/c/Kept.java");
        assertThat(folder.resolve("a/b")).doesNotExist();
        assertThat(above).isDirectoryNotContaining("glob:**/.kiln-new*");
    }

    @Test
    void touchesOnlyFilesWhoseBytesChange() throws IOException {
        write(file("a/One.java", "1"), file("a/Two.java", "1"), file("a/b/Three.java", "1"), file("c/Four.java", "1"));
        for (var each : List.of("a/One.java", "a/Two.java", "a/b/Three.java", "c/Four.java", ".kiln-generated-one")) {
            Files.setLastModifiedTime(folder.resolve(each), LONG_AGO);
        }
        var changes = write(
                file("a/One.java", "1"),
                file("a/Two.java", "2"),
                file("a/b/Five.java", "1\n2\n"),
                file("c/Four.java", "1"));
        assertThat(changes)
                .isEqualTo(
                        new Changes(List.of("a/b/Five.java"), List.of("a/Two.java"), List.of("a/b/Three.java"), 2, 2));
        assertThat(Stream.of("a/One.java", "c/Four.java")).allMatch(this::isUntouched);
        assertThat(Stream.of("a/Two.java", ".kiln-generated-one")).noneMatch(this::isUntouched);
        assertThat(files())
                .containsExactly(".kiln-generated-one", "a/One.java", "a/Two.java", "a/b/Five.java", "c/Four.java");
    }

    @Test
    void touchesNothingWhereNothingChanges() throws IOException {
        write(file("a/One.java", "1"));
        Files.setLastModifiedTime(folder.resolve(".kiln-generated-one"), LONG_AGO);
        assertThat(write(file("a/One.java", "1")).isEmpty()).isTrue();
        assertThat(isUntouched(".kiln-generated-one")).isTrue();
    }

    @Test
    void tellsWhatItWouldDoAndDoesNot() throws IOException {
        write(file("a/Old.java", "1"), file("a/Same.java", "1"));
        var next = List.of(file("a/Same.java", "1"), file("a/New.java", "1"));
        var told = new OutputFolder(folder, "one").compare(next);
        assertThat(told).isEqualTo(new Changes(List.of("a/New.java"), List.of(), List.of("a/Old.java"), 1, 0));
        assertThat(files()).containsExactly(".kiln-generated-one", "a/Old.java", "a/Same.java");
        assertThat(new OutputFolder(folder, "one").write(next)).isEqualTo(told);
    }

    @Test
    void leavesTheFilesOfAnotherOwnerInTheSameFolder() throws IOException {
        write(file("a/one/One.java", "1"), file("a/One.java", "1"));
        new OutputFolder(folder, "two").write(List.of(file("a/two/Two.java", "1")));
        write(file("a/one/One.java", "2"), file("a/One.java", "2"));
        assertThat(files())
                .containsExactly(
                        ".kiln-generated-one", ".kiln-generated-two", "a/One.java", "a/one/One.java", "a/two/Two.java");
        assertThatThrownBy(() -> write(file("a/two/Two.java", "2")))
                .hasMessageContaining("it is in the way and was not generated for one");
    }

    @Test
    void refusesToOverwriteWhatItDidNotGenerate() throws IOException {
        put("a/Mine.java", "mine");
        assertThatThrownBy(() -> write(file("a/Mine.java", "1"), file("a/Other.java", "1")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("Mine.java");
        assertThatThrownBy(() -> write(file("a/Mine.java/Below.java", "1")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("Mine.java");
        assertThatThrownBy(() -> write(file("a", "1"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(files()).containsExactly("a/Mine.java");
    }

    @Test
    void goesThroughALinkedFolderAndLeavesTheLink() throws IOException {
        var elsewhere = Files.createDirectory(above.resolve("elsewhere"));
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("a"), elsewhere);
        write(file("a/One.java", "1"), file("a/Two.java", "1"));
        write(file("a/One.java", "2"), file("a/Two.java", "2"));
        assertThat(folder.resolve("a")).isSymbolicLink();
        assertThat(elsewhere.resolve("Two.java")).hasContent("2");
    }

    @Test
    void leavesTheOldFilesWhereATextCannotBeMade() throws IOException {
        write(file("a/One.java", "1"), file("a/Two.java", "1"));
        var broken = new OutputFile("a/Two.java", () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> write(file("a/One.java", "2"), broken)).hasMessage("broken");
        assertThat(folder.resolve("a/One.java")).hasContent("1");
        assertThat(files()).containsExactly(".kiln-generated-one", "a/One.java", "a/Two.java");
        assertThat(above).isDirectoryNotContaining("glob:**/.kiln-new*");
    }

    @Test
    void leavesNoFolderWhereATextCannotBeMade() {
        var broken = new OutputFile("a/Two.java", () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> write(broken)).hasMessage("broken");
        assertThat(above).isEmptyDirectory();
    }

    @Test
    void givesTheFailureOfAnyOfManyTexts() {
        var files = IntStream.range(0, 100)
                .mapToObj(i -> new OutputFile("a/F" + i + ".java", () -> {
                    if (i == 77) {
                        throw new IllegalStateException("broken");
                    }
                    return "";
                }))
                .toArray(OutputFile[]::new);
        assertThatThrownBy(() -> write(files)).hasMessage("broken");
    }

    @Test
    void putsBackAFolderThatAKilledRunHadJustTakenAway() throws IOException {
        write(file("a/One.java", "1"), file("a/Two.java", "1"), file("b/Three.java", "1"));
        var staging = above.resolve(".kiln-new-out-one");
        Files.createDirectories(staging.resolve("old"));
        Files.move(folder.resolve("a"), staging.resolve("old/a"));
        Files.createDirectories(staging.resolve("new/a"));
        Files.writeString(staging.resolve("new/a/One.java"), "2");
        Files.writeString(staging.resolve("new/a/Two.java"), "2");
        Files.setLastModifiedTime(staging.resolve("new/a/Two.java"), LONG_AGO);
        Files.createDirectories(staging.resolve("new/b"));
        Files.writeString(staging.resolve("new/b/Three.java"), "2");
        Files.writeString(staging.resolve("moves"), "put a\nput b\n");
        put("b/Mine.java", "mine");

        write(file("a/One.java", "1"), file("a/Two.java", "2"), file("b/Three.java", "2"));
        assertThat(files())
                .containsExactly(".kiln-generated-one", "a/One.java", "a/Two.java", "b/Mine.java", "b/Three.java");
        assertThat(isUntouched("a/Two.java")).isTrue();
        assertThat(staging).doesNotExist();
    }

    @Test
    void twoRunsAtATimeDoNotMix() {
        var other = new OutputFile("a/One.java", () -> {
            assertThatThrownBy(() -> write(file("a/One.java", "2"))).hasMessageContaining("another run is writing to");
            return "1";
        });
        assertThatNoException().isThrownBy(() -> write(other));
        assertThat(folder.resolve("a/One.java")).hasContent("1");
    }

    @Test
    void deletesNothingOutsideOfTheFolder() throws IOException {
        put(".kiln-generated-one", "../x.java\n");
        assertThatThrownBy(() -> write(file("a/One.java", "1"))).hasMessageContaining("../x.java");
    }

    @Test
    void writesNothingOutsideOfTheFolder() {
        assertThatThrownBy(() -> write(file("a/One.java", "1"), file("../../evil/Two.java", "1")))
                .hasMessageContaining("is no file below");
        assertThat(above).isEmptyDirectory();
    }

    private Changes write(OutputFile... files) throws IOException {
        return new OutputFolder(folder, "one").write(List.of(files));
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, () -> text);
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private boolean isUntouched(String path) {
        return folder.resolve(path).toFile().lastModified() == LONG_AGO.toMillis();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
