package dev.kiln.cli;

import dev.kiln.codegen.GeneratedSource.Role;
import dev.kiln.codegen.GeneratedSources;
import dev.kiln.codegen.Generator;
import dev.kiln.codegen.GeneratorOptions;
import dev.kiln.codegen.Include;
import dev.kiln.codegen.folder.Changes;
import dev.kiln.codegen.folder.OutputFile;
import dev.kiln.codegen.folder.OutputFolder;
import dev.kiln.codegen.sdk.SdkOptions;
import dev.kiln.codegen.sdk.SdkOptions.Build;
import dev.kiln.codegen.sdk.SdkProject;
import dev.kiln.schema.bound.BoundPackage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Schema to files. All that can fail has failed before the first file is written. */
final class Generation {
    private final long begin = System.nanoTime();
    private final Console console;
    private final GenerationOptions options;
    private final Optional<Build> layout;
    private final Report report;

    /**
     * A run.
     *
     * @param layout of the project that the sources are part of; sources alone where there is none
     */
    Generation(Console console, GenerationOptions options, Optional<Build> layout) {
        this.console = console;
        this.options = options;
        this.layout = layout;
        this.report = new Report(console);
    }

    int run(String schema, @Nullable String out) {
        refuseFile(out);
        try (var progress = new Progress(console)) {
            progress.phase("Reading " + schema);
            var overrides = new Overrides(console, options.override, options.version);
            report.add(overrides.diagnostics());
            var bound = new SchemaInput(console, schema, options.schemaPath.packages(console)).bind(overrides::apply);
            report.add(bound.diagnostics());
            if (report.errors() > 0) {
                return failed();
            }
            progress.phase("Naming the classes of " + bound.get().name());
            var planned = Generator.plan(bound.get(), generator());
            report.add(planned.diagnostics());
            if (report.errors() > 0) {
                return failed();
            }
            var project = layout.map(build -> project(bound.get(), planned.get(), build));
            project.ifPresent(made -> report.add(made.diagnostics(schema)));
            progress.clear();
            report.print();
            var sources = planned.get().files();
            var files = project.map(made -> made.files(sources)).orElse(sources);
            var folder = out == null ? "sdks/" + bound.get().name() : out;
            progress.files(files.size());
            var changes = write(files, bound.get().name(), folder, progress);
            progress.clear();
            tell(bound.get(), planned.get(), changes, folder);
            return ExitCodes.OK;
        }
    }

    private void refuseFile(@Nullable String out) {
        if (out == null) {
            return;
        }
        if (out.isBlank()) {
            throw new FailedException("--out names nothing. Name a folder.");
        }
        var folder = console.resolve(out);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FailedException("--out " + out + " is a file. Name a folder.");
        }
    }

    private int failed() {
        report.print();
        console.err().println(report.counts() + ". Nothing was written.");
        return ExitCodes.FAILED;
    }

    private GeneratorOptions generator() {
        return new GeneratorOptions(
                Optional.ofNullable(options.basePackage), Optional.empty(), Include.of(options.include));
    }

    private SdkProject project(BoundPackage pack, GeneratedSources sources, Build build) {
        var root = sources.sources().stream()
                .filter(source -> source.role() == Role.UTILITIES)
                .findFirst()
                .orElseThrow()
                .packageName();
        var sdk = new SdkOptions(
                build,
                Optional.ofNullable(options.group),
                Optional.ofNullable(options.artifact),
                Optional.ofNullable(options.runtime));
        return new SdkProject(pack, root, sdk);
    }

    private Changes write(List<OutputFile> files, String pack, String out, Progress progress) {
        try {
            var folder = new OutputFolder(console.resolve(out), pack, progress::file);
            return options.dryRun ? folder.compare(files) : folder.write(files);
        } catch (AccessDeniedException e) {
            throw new FailedException("Cannot write to " + out + ": you may not write " + e.getFile(), e);
        } catch (IOException e) {
            throw new FailedException("Cannot write to " + out + ": " + e.getMessage(), e);
        }
    }

    private void tell(BoundPackage pack, GeneratedSources sources, Changes changes, String out) {
        if (options.dryRun) {
            changes.added().forEach(path -> console.out().println("+ " + path));
            changes.changed().forEach(path -> console.out().println("~ " + path));
            changes.removed().forEach(path -> console.out().println("- " + path));
        }
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s of %s %s %s (%s, %s, %s, %s, %.2f s)",
                        Report.count(sources.sources().size(), "class"),
                        pack.name(),
                        options.dryRun ? "would go to" : "written to",
                        out,
                        Report.count(changes.lines(), "line"),
                        difference(changes),
                        Report.count(report.renames(), "rename"),
                        Report.count(report.warnings() - report.renames(), "other warning"),
                        (System.nanoTime() - begin) / 1e9));
        if (options.local && !options.dryRun) {
            new LocalSdk(console, out).advice().forEach(console.out()::println);
        }
    }

    private static String difference(Changes changes) {
        return String.format(
                Locale.ROOT,
                "%d new, %d changed, %d deleted, %d unchanged",
                changes.added().size(),
                changes.changed().size(),
                changes.removed().size(),
                changes.unchanged());
    }
}
