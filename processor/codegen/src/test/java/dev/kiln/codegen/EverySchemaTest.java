package dev.kiln.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.load.SchemaFolders;
import dev.kiln.schema.read.SchemaReader;
import dev.kiln.schema.spec.PackageSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every schema in the folder of published ones that binds: clean for two compilers and Javadoc, and the same twice. */
@Tag("slow")
class EverySchemaTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> bindsAndCompilesAndIsDocumented() throws IOException {
        List<Path> files = Schemas.allPublished();
        PackageLoader loader =
                new SchemaFolders(files.stream().map(Path::getParent).distinct().toList(), "add it");
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files) {
            Optional<Map<String, BoundPackage>> bound = bound(file, loader);
            Path own = folder.resolve("schema" + tests.size());
            bound.ifPresent(packs -> tests.add(DynamicTest.dynamicTest(file.toString(), () -> check(packs, own))));
        }
        assertThat(tests.size()).isGreaterThan(files.size() / 3);
        return tests.stream();
    }

    /** The package of a file under its name, and those that it refers to. */
    private static Optional<Map<String, BoundPackage>> bound(Path file, PackageLoader loader) throws IOException {
        Map<String, BoundPackage> packs = new LinkedHashMap<>();
        List<PackageSpec> open = new ArrayList<>();
        PackageLoader recording = query -> {
            Result<PackageSpec> loaded = loader.load(query);
            loaded.value().ifPresent(open::add);
            return loaded;
        };
        try (InputStream in = Files.newInputStream(file)) {
            Result<PackageSpec> read = SchemaReader.read(file.toString(), in);
            if (read.hasErrors()) {
                return Optional.empty();
            }
            open.add(read.get());
        }
        while (!open.isEmpty()) {
            Result<BoundPackage> bound = Binder.bind(open.remove(0), recording);
            if (bound.hasErrors()) {
                return Optional.empty();
            }
            Result<GeneratedSources> planned = Generator.plan(bound.get(), GeneratorOptions.defaults());
            if (planned.diagnostics().stream().anyMatch(EverySchemaTest::isUnsupported)) {
                System.out.println("SKIPPED: " + planned.diagnostics());
                return Optional.empty();
            }
            packs.putIfAbsent(bound.get().name(), bound.get());
            open.removeIf(spec -> packs.containsKey(spec.metadata().name()));
        }
        return Optional.of(packs);
    }

    private static void check(Map<String, BoundPackage> packs, Path folder) throws IOException {
        List<GeneratedSource> own = Schemas.generate(packs.values().iterator().next());
        List<GeneratedSource> all = packs.values().stream()
                .flatMap(pack -> Schemas.generate(pack).stream())
                .toList();
        assertThat(texts(own))
                .isEqualTo(texts(Schemas.generate(packs.values().iterator().next())));
        assertThat(Compilers.javac(all, Files.createDirectories(folder))).isEmpty();
        assertThat(Compilers.ecj(all, folder.resolve("ecj"))).isEmpty();
        assertThat(Compilers.javadoc(all, folder.resolve("javadoc"))).isEmpty();
    }

    private static List<String> texts(List<GeneratedSource> sources) {
        return sources.stream().map(GeneratedSource::text).toList();
    }

    /** Refused in words, which is no harm that a compiler could see. */
    private static boolean isUnsupported(Diagnostic diagnostic) {
        return diagnostic.isError() && diagnostic.code().equals("UNSUPPORTED");
    }
}
