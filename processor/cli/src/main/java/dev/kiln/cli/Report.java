package dev.kiln.cli;

import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.report.DiagnosticReport;
import java.util.List;
import java.util.TreeSet;

/** Collects what the stages of a command have to say, and prints it once. */
final class Report {
    private final Console console;
    private final TreeSet<Diagnostic> diagnostics = new TreeSet<>();

    Report(Console console) {
        this.console = console;
    }

    void add(List<Diagnostic> more) {
        diagnostics.addAll(more);
    }

    long errors() {
        return diagnostics.stream().filter(Diagnostic::isError).count();
    }

    long warnings() {
        return diagnostics.size() - errors();
    }

    /** How many names are not those of the schema. */
    long renames() {
        return diagnostics.stream()
                .filter(each -> each.code().equals("RENAMED"))
                .count();
    }

    /** All of it as JSON. */
    String json() {
        return DiagnosticReport.json(diagnostics);
    }

    /** All of it as a log of SARIF 2.1.0. */
    String sarif() {
        return DiagnosticReport.sarif(diagnostics);
    }

    /** One line each, sorted by place, on standard error. */
    void print() {
        var colours = Terminal.hasColours(console);
        for (var each : diagnostics) {
            console.err().println(colours ? coloured(each) : each.toString());
        }
        console.err().flush();
    }

    /** The severity in red or yellow. */
    private static String coloured(Diagnostic diagnostic) {
        var severity = diagnostic.isError() ? "error[" : "warning[";
        var colour = diagnostic.isError() ? "\033[31m" : "\033[33m";
        var text = diagnostic.toString();
        var at = text.indexOf(severity);
        var end = text.indexOf(']', Math.max(at, 0)) + 1;
        return at < 0 || end == 0
                ? text
                : text.substring(0, at) + colour + text.substring(at, end) + "\033[0m" + text.substring(end);
    }

    /** Such as {@code 2 errors, 1 warning}, and how many names are others in Java where there are such. */
    String counts() {
        var counts = count(errors(), "error") + ", " + count(warnings() - renames(), "warning");
        return renames() == 0 ? counts : counts + ", " + count(renames(), "rename");
    }

    /** A number and its noun. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : noun.endsWith("s") ? "es" : "s");
    }
}
