package dev.kiln.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiln check}. */
@Command(name = "check", description = "Say what is wrong with schemas.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "SCHEMA",
            description = "A file (JSON or YAML), an http, https or file URL, or - for standard input.")
    private List<String> schemas = List.of();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Mixin
    private final SchemaPath schemaPath = new SchemaPath();

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var report = new Report(console);
        var packages = schemaPath.packages(console);
        for (var schema : schemas) {
            report.add(new SchemaInput(console, schema, packages).bind().diagnostics());
        }
        report.print();
        var failed = report.errors() > 0 || strict && report.warnings() > 0;
        console.out().println(Report.count(schemas.size(), "schema") + ": " + report.counts());
        return failed ? ExitCodes.FAILED : ExitCodes.OK;
    }
}
