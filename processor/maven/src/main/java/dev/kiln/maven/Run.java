package dev.kiln.maven;

import dev.kiln.codegen.GeneratedSources;
import dev.kiln.codegen.Generator;
import dev.kiln.codegen.folder.OutputFolder;
import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.load.SchemaFolders;
import dev.kiln.schema.read.SchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One execution of the goal. All schemas are read, and all errors known, before the first file is written. */
final class Run {
    private final Settings settings;
    private final TreeSet<Diagnostic> diagnostics = new TreeSet<>();
    private final SortedMap<String, GeneratedSources> packages = new TreeMap<>();

    Run(Settings settings) {
        this.settings = settings;
    }

    /** What came of a run. */
    enum Outcome {
        /** Nothing had changed since the last one. */
        SKIPPED,
        /** The folder has the sources of all schemas. */
        DONE,
        /** There were errors, and nothing was written. */
        FAILED
    }

    Outcome of(List<SchemaText> schemas) throws IOException {
        String digest = Stamp.digestOf(settings, schemas);
        Stamp last = Stamp.read(settings.stamp());
        if (last.digest().equals(digest) && last.isWhole(settings.output())) {
            return Outcome.SKIPPED;
        }
        schemas.forEach(this::plan);
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return Outcome.FAILED;
        }
        Files.deleteIfExists(settings.stamp());
        for (Map.Entry<String, GeneratedSources> each : packages.entrySet()) {
            new OutputFolder(settings.output(), each.getKey())
                    .write(each.getValue().files());
        }
        for (String gone : last.packages()) {
            if (!packages.containsKey(gone)) {
                new OutputFolder(settings.output(), gone).write(List.of());
            }
        }
        new Stamp(digest, new TreeSet<>(packages.keySet())).write(settings.stamp());
        return Outcome.DONE;
    }

    private void plan(SchemaText schema) {
        var read = SchemaReader.read(schema.name(), new ByteArrayInputStream(schema.bytes()));
        diagnostics.addAll(read.diagnostics());
        if (read.value().isEmpty()) {
            return;
        }
        var loader = new SchemaFolders(settings.schemaPath(), "name the folder that has it in <schemaPath>");
        var bound = Binder.bind(read.get(), loader);
        diagnostics.addAll(bound.diagnostics());
        if (bound.value().isEmpty() || bound.hasErrors()) {
            return;
        }
        var planned = Generator.plan(bound.get(), settings.generator());
        diagnostics.addAll(planned.diagnostics());
        String name = bound.get().name();
        if (packages.containsKey(name)) {
            diagnostics.add(Diagnostic.error(
                    "PACKAGE-TWICE",
                    Origin.ofFile(schema.name()),
                    "another schema is of the package \"" + name + "\" too; leave one of them"));
        }
        planned.value().ifPresent(sources -> packages.put(name, sources));
    }

    /** Sorted by place. */
    Iterable<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** How many classes there are of each package. */
    SortedMap<String, Integer> classes() {
        SortedMap<String, Integer> classes = new TreeMap<>();
        packages.forEach((name, sources) -> classes.put(name, sources.sources().size()));
        return classes;
    }
}
