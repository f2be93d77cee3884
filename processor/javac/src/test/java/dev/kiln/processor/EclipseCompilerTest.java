package dev.kiln.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main cases under the compiler that IDEs use. */
class EclipseCompilerTest {
    @TempDir
    Path dir;

    @Test
    void anInterfaceBecomesItsClassesAndAProvider() throws IOException {
        write("src/acme/package-info.java", Compiled.PACKAGE_INFO);
        write("src/acme/SaltedHandler.java", Compiled.HANDLER);
        write("src/acme/SaltedSpec.java", Compiled.SALTED);

        assertThat(compile()).isEmpty();
        assertThat(dir.resolve("out/acme/Salted.class")).exists();
        assertThat(dir.resolve("out/META-INF/services/dev.kiln.runtime.provider.Provider"))
                .hasContent("acme.AcmeProvider");
        assertThat(dir.resolve("out/META-INF/kiln/acme/schema.json")).content().contains("Salts and hashes a text.");
    }

    @Test
    void aSchemaBecomesClasses() throws IOException {
        write("schemas/zoo.json", "{\"name\": \"zoo\", \"resources\": {\"zoo:index:Bear\": {}}}");
        write(
                "src/app/package-info.java",
                "@ResourcePackage(schema = \"zoo.json\")\npackage app;\nimport dev.kiln.annotations.ResourcePackage;\n");

        assertThat(compile("-Akiln.schemas=" + dir.resolve("schemas"))).isEmpty();
        assertThat(dir.resolve("out/com/pulumi/zoo/Bear.class")).exists();
    }

    @Test
    void mistakesAreToldAtTheirPlace() throws IOException {
        write("src/acme/package-info.java", Compiled.PACKAGE_INFO);
        write("src/acme/SaltedHandler.java", Compiled.HANDLER);
        write("src/acme/SaltedSpec.java", Compiled.SALTED.replace("String hash()", "long hash()"));

        assertThat(compile()).contains("SaltedSpec.java").contains("The type long is not supported here");
    }

    private String compile(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "-17",
                "-proceedOnError",
                "-nowarn",
                "-cp",
                System.getProperty("java.class.path"),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                SourceProcessor.class.getName() + "," + ProviderProcessor.class.getName(),
                "-s",
                dir.resolve("out").toString(),
                "-d",
                dir.resolve("out").toString()));
        arguments.addAll(List.of(options));
        arguments.add(dir.resolve("src").toString());
        StringWriter said = new StringWriter();
        BatchCompiler.compile(arguments.toArray(String[]::new), new PrintWriter(said), new PrintWriter(said), null);
        return said.toString();
    }

    private void write(String path, String text) throws IOException {
        Path file = dir.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
