package com.acme.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What README.md shows is what is compiled: each excerpt stands, line by line and in this order, in the file it names. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern EXCERPT =
            Pattern.compile("<!-- from (\\S+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> excerptsStandInTheirFiles() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var excerpts = EXCERPT.matcher(readme).results().toList();
        assertThat(excerpts)
                .hasSameSizeAs(
                        Pattern.compile("```java").matcher(readme).results().toList());
        return excerpts.stream()
                .map(match -> DynamicTest.dynamicTest(match.group(1), () -> {
                    var lines = match.group(2).lines().toList();
                    assertThat(lines).hasSizeLessThan(25);
                    assertThat(meaningful(Files.readString(ROOT.resolve(match.group(1)))
                                    .lines()))
                            .containsSubsequence(meaningful(lines.stream()));
                }));
    }

    /** The lines without indentation, and without the marks of what an excerpt leaves out. */
    private static List<String> meaningful(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("…"))
                .toList();
    }
}
