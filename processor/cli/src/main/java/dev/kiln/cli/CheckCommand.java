package dev.kiln.cli;

import dev.kiln.codegen.Generator;
import dev.kiln.codegen.GeneratorOptions;
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

    @Option(names = "--strict", description = "Warnings count as errors, those about names in Java apart.")
    private boolean strict;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (on standard error), or json or sarif (2.1.0) on standard output. Default: text.")
    private Format format = Format.text;

    @Mixin
    private final SchemaPath schemaPath = new SchemaPath();

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    /** How the diagnostics are written; named as on the command line. */
    private enum Format {
        text,
        json,
        sarif
    }

    @Override
    public Integer call() {
        var report = new Report(console);
        var packages = schemaPath.packages(console);
        for (var schema : schemas) {
            var bound = new SchemaInput(console, schema, packages).bind();
            report.add(bound.diagnostics());
            if (!bound.hasErrors()) {
                report.add(
                        Generator.plan(bound.get(), GeneratorOptions.defaults()).diagnostics());
            }
        }
        var failed = report.errors() > 0 || strict && report.warnings() > report.renames();
        if (format == Format.text) {
            report.print();
            console.out().println(Report.count(schemas.size(), "schema") + ": " + report.counts());
        } else {
            console.out().print(format == Format.json ? report.json() : report.sarif());
        }
        return failed ? ExitCodes.FAILED : ExitCodes.OK;
    }
}
