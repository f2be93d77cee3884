package dev.kiln.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that uses all of Output compiles on the oldest Java without a single warning. */
class WholeSurfaceTest {
    @TempDir
    Path classes;

    @Test
    void compilesForJava17WithAllWarningsAsErrors() throws IOException {
        assertThat(compiled(text())).isEmpty();
    }

    @Test
    void theCompilerRefusesWhatIsWrong() throws IOException {
        assertThat(compiled(text().replace("Output<Integer> length", "Output<Long> length")))
                .contains("incompatible");
    }

    /** What the compiler says. */
    private String compiled(String program) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            var options = List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none");
            var done = compiler.getTask(messages, files, null, options, null, List.of(source(program)))
                    .call();
            assertThat(done).isEqualTo(messages.toString().isEmpty());
        }
        return messages.toString();
    }

    private static JavaFileObject source(String program) {
        return new SimpleJavaFileObject(URI.create("string:///WholeSurface.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return program;
            }
        };
    }

    private static String text() {
        try (var in = WholeSurfaceTest.class.getResourceAsStream("/api/WholeSurface.java")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
