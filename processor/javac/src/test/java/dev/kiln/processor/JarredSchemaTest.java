package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider's jar on the class path is enough to make classes of its resources. */
final class JarredSchemaTest {
    @TempDir
    private Path folder;

    @Test
    void aSchemaInAJarWasNotFoundSinceJavacSeesNoMetaInf() throws IOException {
        var provider = Compiled.of(Compiled.PACKAGE_INFO, Compiled.SALTED, Compiled.HANDLER);
        assertThat(provider.errors()).isEmpty();
        var jar = folder.resolve("acme.jar");
        pack(provider.compilation().generatedFiles(), jar);

        var program = Compiled.of(
                Compiler.javac()
                        .withProcessors(new SourceProcessor(), new ProviderProcessor())
                        .withClasspath(classPathWith(jar)),
                """
                @ResourcePackage(schema = "acme", basePackage = "shop.sdk")
                package shop;
                import dev.kiln.annotations.ResourcePackage;
                """);

        assertThat(program.errors()).isEmpty();
        assertThat(program.source("shop.sdk.acme.Salted")).isPresent();
    }

    private static List<File> classPathWith(Path jar) {
        var files = new ArrayList<File>();
        files.add(jar.toFile());
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            files.add(new File(entry));
        }
        return files;
    }

    private static void pack(List<JavaFileObject> files, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files) {
                var name = file.getName().replaceFirst("^/?(CLASS|SOURCE)_OUTPUT/", "");
                out.putNextEntry(new JarEntry(name));
                try (var in = file.openInputStream()) {
                    in.transferTo(out);
                }
            }
        }
    }
}
