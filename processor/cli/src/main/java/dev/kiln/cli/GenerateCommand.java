package dev.kiln.cli;

import dev.kiln.codegen.GeneratedSource;
import dev.kiln.codegen.GeneratedSources;
import dev.kiln.codegen.Generator;
import dev.kiln.codegen.GeneratorOptions;
import dev.kiln.codegen.Include;
import dev.kiln.codegen.folder.OutputFolder;
import dev.kiln.schema.bound.BoundPackage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln generate}. */
@Command(name = "generate", description = "Compile a schema into typed Java.")
final class GenerateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SCHEMA",
            description = "A file (JSON or YAML), an http, https or file URL, or - for standard input.")
    private String schema = "";

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description =
                    "The folder that the sources go into. What an earlier run for the same package left there goes;"
                            + " all else stays.")
    private String out = "";

    @Option(
            names = "--include",
            split = ",",
            paramLabel = "TOKEN",
            description = "Only this resource, function or module, and what it reaches. Takes * and ?, and may be"
                    + " repeated.")
    private List<String> include = List.of();

    @Nullable
    @Option(
            names = "--base-package",
            paramLabel = "NAME",
            description = "What all Java packages begin with (default: the schema's, or com.pulumi).")
    private String basePackage;

    @Option(names = "--dry-run", description = "Print the files that would be written, and write none.")
    private boolean dryRun;

    @Option(names = "--project", hidden = true)
    private @Nullable String project;

    @Option(names = "--local", hidden = true)
    private boolean local;

    @Mixin
    private final SchemaPath schemaPath = new SchemaPath();

    private final Console console;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        refuse("--project", project != null);
        refuse("--local", local);
        refuseFile();
        var begin = System.nanoTime();
        var report = new Report(console);
        var bound = new SchemaInput(console, schema, schemaPath.packages(console)).bind();
        report.add(bound.diagnostics());
        if (report.errors() > 0) {
            return failed(report);
        }
        var planned = Generator.plan(bound.get(), options());
        report.add(planned.diagnostics());
        if (report.errors() > 0) {
            return failed(report);
        }
        report.print();
        write(planned.get(), bound.get().name());
        console.out().println(summary(bound.get(), planned.get(), report, System.nanoTime() - begin));
        return ExitCodes.OK;
    }

    private static void refuse(String option, boolean given) {
        if (given) {
            throw new FailedException(
                    "generate " + option + " is not part of this version of Kiln. Nothing was written.");
        }
    }

    private void refuseFile() {
        if (out.isBlank()) {
            throw new FailedException("--out names nothing. Name a folder.");
        }
        var folder = console.resolve(out);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FailedException("--out " + out + " is a file. Name a folder.");
        }
    }

    private int failed(Report report) {
        report.print();
        console.err().println(report.counts() + ". Nothing was written.");
        return ExitCodes.FAILED;
    }

    private GeneratorOptions options() {
        return new GeneratorOptions(Optional.ofNullable(basePackage), Optional.empty(), Include.of(include));
    }

    private void write(GeneratedSources sources, String pack) {
        if (dryRun) {
            sources.sources().stream().map(GeneratedSource::path).forEach(console.out()::println);
            return;
        }
        try {
            new OutputFolder(console.resolve(out), pack).write(sources.files());
        } catch (AccessDeniedException e) {
            throw new FailedException("Cannot write to " + out + ": you may not write " + e.getFile(), e);
        } catch (IOException e) {
            throw new FailedException("Cannot write to " + out + ": " + e.getMessage(), e);
        }
    }

    private String summary(BoundPackage pack, GeneratedSources sources, Report report, long nanos) {
        return String.format(
                Locale.ROOT,
                "%s of %s %s %s (%s, %.2f s)",
                Report.count(sources.sources().size(), "class"),
                pack.name(),
                dryRun ? "would go to" : "written to",
                out,
                Report.count(report.warnings(), "warning"),
                nanos / 1e9);
    }
}
