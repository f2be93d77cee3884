package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools compile again on top of what the last run left, and show it to javac. */
class SecondRunTest {
    @TempDir
    Path dir;

    @Test
    void whatAnEarlierRunLeftIsNotInTheWay() throws IOException {
        write("src/acme/package-info.java", Compiled.PACKAGE_INFO);
        write("src/acme/SaltedHandler.java", Compiled.HANDLER);
        write("src/acme/SaltedSpec.java", Compiled.SALTED);
        write("src/app/zoo.json", "{\"name\": \"zoo\", \"resources\": {\"zoo:index:Bear\": {}}}");
        write(
                "src/app/App.java",
                "package app;\n@dev.kiln.annotations.ResourcePackage(schema = \"zoo.json\")\nclass App {\n"
                        + "  com.pulumi.zoo.Bear bear;\n  acme.Salted salted;\n}\n");

        assertThat(compile()).isEmpty();
        assertThat(compile()).isEmpty();
        assertThat(dir.resolve("classes/META-INF/services/dev.kiln.runtime.provider.Provider"))
                .hasContent("acme.AcmeProvider");
    }

    private String compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(dir.resolve("classes"));
        Path generated = Files.createDirectories(dir.resolve("generated"));
        StringWriter said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(dir.resolve("src"))) {
            var task = compiler.getTask(
                    said,
                    files,
                    null,
                    List.of(
                            "-d",
                            classes.toString(),
                            "-s",
                            generated.toString(),
                            "-cp",
                            classes + File.pathSeparator + System.getProperty("java.class.path"),
                            "-sourcepath",
                            dir.resolve("src") + File.pathSeparator + generated,
                            "-Xlint:all,-processing,-path",
                            "-Werror"),
                    null,
                    files.getJavaFileObjectsFromPaths(
                            sources.filter(p -> p.toString().endsWith(".java")).toList()));
            task.setProcessors(List.of(new SourceProcessor(), new ProviderProcessor()));
            task.call();
        }
        return said.toString();
    }

    private void write(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
