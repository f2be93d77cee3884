package dev.kiln.cli;

import dev.kiln.codegen.JavaNames;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.compare.Change;
import dev.kiln.schema.compare.Change.Effect;
import dev.kiln.schema.compare.ChangeReport;
import dev.kiln.schema.compare.Comparison;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln compare}. */
@Command(
        name = "compare",
        description = "Say what of a new schema breaks users of the old one.",
        footer = {"", "Exit code 0 where nothing breaks, 1 where something does."})
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "A schema: a file, a URL, or - for standard input.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The schema that comes after it.")
    private String fresh = "";

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text, or json on standard output. Default: text.")
    private Format format = Format.text;

    @Mixin
    private final SchemaPath schemaPath = new SchemaPath();

    private final Console console;

    CompareCommand(Console console) {
        this.console = console;
    }

    /** How the changes are written; named as on the command line. */
    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        var report = new Report(console);
        var packages = schemaPath.packages(console);
        var before = bind(old, packages, report);
        var after = bind(fresh, packages, report);
        if (before.isEmpty() || after.isEmpty() || report.errors() > 0) {
            report.print();
            console.err().println(report.counts() + ". Nothing was compared.");
            return ExitCodes.FAILED;
        }
        var changes =
                Comparison.compare(before.get(), after.get(), JavaNames.of(before.get()), JavaNames.of(after.get()));
        var breaking = changes.stream()
                .filter(change -> change.effect() == Effect.BREAKING)
                .count();
        if (format == Format.json) {
            console.out().print(ChangeReport.json(changes));
        } else {
            changes.stream().map(Change::toString).forEach(console.out()::println);
            console.out()
                    .println(Report.count(breaking, "breaking change") + ", " + (changes.size() - breaking)
                            + " harmless");
        }
        return breaking > 0 ? ExitCodes.FAILED : ExitCodes.OK;
    }

    private Optional<BoundPackage> bind(String name, PackageLoader packages, Report report) {
        var bound = new SchemaInput(console, name, packages).bind();
        report.add(bound.diagnostics());
        return bound.value();
    }
}
