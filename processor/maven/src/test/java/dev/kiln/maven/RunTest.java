package dev.kiln.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.maven.Run.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    private static final String POTS = "name: pots\nversion: 1.0.0\nresources:\n  pots:index:Pot: {}\n";
    private static final String LIDS = "name: lids\nresources:\n  lids:index:Lid: {}\n";

    @TempDir
    private Path base;

    @Test
    void skipsWhatIsAsItWas() throws IOException {
        write("pots.yaml", POTS);
        assertThat(run("pots.yaml").outcome).isEqualTo(Outcome.DONE);
        assertThat(out("com/pulumi/pots/Pot.java")).exists();
        assertThat(run("pots.yaml").outcome).isEqualTo(Outcome.SKIPPED);

        Files.delete(out("com/pulumi/pots/Pot.java"));
        assertThat(run("pots.yaml").outcome).isEqualTo(Outcome.DONE);
        assertThat(out("com/pulumi/pots/Pot.java")).exists();

        write("pots.yaml", POTS.replace("Pot:", "Jar:"));
        assertThat(run("pots.yaml").outcome).isEqualTo(Outcome.DONE);
        assertThat(out("com/pulumi/pots/Pot.java")).doesNotExist();

        assertThat(run("pots.yaml", "pots:index:Jar").outcome).isEqualTo(Outcome.DONE);
        assertThat(run("pots.yaml", "pots:index:Jar").outcome).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void aSchemaThatIsGoneTakesItsSourcesAlong() throws IOException {
        write("schemas/pots.yaml", POTS);
        write("schemas/lids.yaml", LIDS);
        assertThat(run("schemas").classes).contains("lids", "pots");
        assertThat(out("com/pulumi/lids/Lid.java")).exists();

        Files.delete(base.resolve("schemas/lids.yaml"));
        assertThat(run("schemas").outcome).isEqualTo(Outcome.DONE);
        assertThat(out("com/pulumi/lids")).doesNotExist();
        assertThat(out("com/pulumi/pots/Pot.java")).exists();
    }

    @Test
    void anErrorLeavesWhatThereWas() throws IOException {
        write("schemas/pots.yaml", POTS);
        assertThat(run("schemas").outcome).isEqualTo(Outcome.DONE);
        write("schemas/lids.yaml", LIDS.replace("{}", "3"));
        var failed = run("schemas");
        assertThat(failed.outcome).isEqualTo(Outcome.FAILED);
        assertThat(failed.diagnostics).startsWith("schemas/lids.yaml:3:19: error[");
        assertThat(out("com/pulumi/pots/Pot.java")).exists();

        write("schemas/lids.yaml", POTS);
        assertThat(run("schemas").diagnostics).contains("error[PACKAGE-TWICE]");
    }

    @Test
    void aPackageIsFoundInADependency() throws IOException {
        var jar = base.resolve("pots.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/kiln/pots/schema.json"));
            zip.write("{\"name\": \"pots\"}".getBytes(StandardCharsets.UTF_8));
        }
        write("classes/META-INF/kiln/lids/schema.json", "{\"name\": \"lids\"}");
        var finder = new SchemaFinder(base, List.of(base.resolve("classes"), jar));
        assertThat(finder.find("pots"))
                .singleElement()
                .satisfies(found -> assertThat(found.name()).endsWith("pots.jar!/META-INF/kiln/pots/schema.json"));
        assertThat(finder.find("lids")).hasSize(1);
        assertThat(finder.find(jar.resolveSibling("classes/META-INF/kiln/lids/schema.json")
                        .toUri()
                        .toString()))
                .hasSize(1);
        assertThatThrownBy(() -> finder.find("pans"))
                .hasMessageContaining("no package of that name among the dependencies");
    }

    @Test
    void findsTheSdksThatTheCommandLineMade() throws IOException {
        write("sdks/pots/src/main/java/Pot.java", "");
        write("sdks/pots/.kiln-generated-pots", "");
        write("sdks/mine/src/main/java/Mine.java", "");
        assertThat(LocalSdks.in(base.resolve("sdks"))).containsExactly(base.resolve("sdks/pots"));
        assertThat(LocalSdks.in(base.resolve("none"))).isEmpty();
    }

    private record Ran(Outcome outcome, String diagnostics, String classes) {}

    private Ran run(String schema, String... include) throws IOException {
        var run = new Run(new Settings(
                List.of(include), Optional.empty(), List.of(), base.resolve("out"), base.resolve("target/stamp")));
        var outcome = run.of(new SchemaFinder(base, List.of()).find(schema));
        var said = new StringBuilder();
        run.diagnostics().forEach(each -> said.append(each).append('\n'));
        return new Ran(outcome, said.toString(), run.classes().keySet().toString());
    }

    private Path out(String path) {
        return base.resolve("out").resolve(path);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(base.resolve(path).getParent());
        Files.writeString(base.resolve(path), text);
    }
}
