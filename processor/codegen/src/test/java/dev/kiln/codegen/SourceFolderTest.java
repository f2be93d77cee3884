package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    @TempDir
    private Path folder;

    @Test
    void replacesWhatAnEarlierRunLeftAndNothingElse() throws IOException {
        write(source("a.b", "Old", "1"), source("a.c", "Kept", "1"));
        Files.writeString(folder.resolve("a/c/Mine.java"), "mine");
        write(source("a.c", "Kept", "2"));
        assertThat(files()).containsExactly(".kiln-generated-one", "a/c/Kept.java", "a/c/Mine.java");
        assertThat(folder.resolve("a/c/Kept.java")).hasContent("2");
        assertThat(folder.resolve(".kiln-generated-one")).hasContent("a/c/Kept.java");
    }

    @Test
    void leavesTheSourcesOfAnotherPackageInTheSameFolder() throws IOException {
        write(source("a.one", "One", "1"));
        SourceFolder.write(new GeneratedSources(List.of(source("a.two", "Two", "1"))), "two", folder);
        assertThat(files())
                .containsExactly(".kiln-generated-one", ".kiln-generated-two", "a/one/One.java", "a/two/Two.java");
        assertThatThrownBy(() -> write(source("a.two", "Two", "2")))
                .hasMessageContaining("it is in the way and was not generated for one");
    }

    @Test
    void refusesToOverwriteWhatItDidNotGenerate() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/Mine.java"), "mine");
        assertThatThrownBy(() -> write(source("a", "Mine", "1"), source("a", "Other", "1")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("Mine.java");
        assertThat(files()).containsExactly("a/Mine.java");
    }

    @Test
    void leavesTheOldOutputWholeWhenATextCannotBeMade() throws IOException {
        write(source("a", "One", "1"), source("a", "Two", "1"));
        GeneratedSource broken = new GeneratedSource("a", "Two", GeneratedSource.Role.OUTPUT, () -> {
            throw new IllegalStateException("broken");
        });
        assertThatThrownBy(() -> write(source("a", "One", "2"), broken)).hasStackTraceContaining("broken");
        assertThat(folder.resolve("a/One.java")).hasContent("1");
        assertThat(files()).containsExactly(".kiln-generated-one", "a/One.java", "a/Two.java");
        write(source("a", "One", "3"));
        assertThat(files()).containsExactly(".kiln-generated-one", "a/One.java");
    }

    @Test
    void deletesNothingOutsideOfTheFolder() throws IOException {
        Files.writeString(folder.resolve(".kiln-generated-one"), "../x.java\n");
        assertThatThrownBy(() -> write(source("a", "One", "1"))).hasMessageContaining("../x.java");
    }

    @Test
    void writesNothingOutsideOfTheFolder() {
        assertThatThrownBy(() -> write(source("a", "One", "1"), source("../../evil", "Two", "1")))
                .hasMessageContaining("is no source file below");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        List<GeneratedSource> once = Schemas.generate(Schemas.own("golden/shapes.yaml"));
        List<GeneratedSource> again = Schemas.generate(Schemas.own("golden/shapes.yaml"));
        assertThat(once.stream().map(GeneratedSource::text).toList())
                .isEqualTo(again.stream().map(GeneratedSource::text).toList());
        assertThat(once).extracting(GeneratedSource::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private void write(GeneratedSource... sources) throws IOException {
        SourceFolder.write(new GeneratedSources(List.of(sources)), "one", folder);
    }

    private static GeneratedSource source(String pack, String name, String text) {
        return new GeneratedSource(pack, name, GeneratedSource.Role.OUTPUT, () -> text);
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
