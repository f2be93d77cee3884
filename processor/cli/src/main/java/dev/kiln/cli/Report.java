package dev.kiln.cli;

import dev.kiln.schema.diagnostic.Diagnostic;
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

    /** One line each, sorted by place, on standard error. */
    void print() {
        diagnostics.forEach(console.err()::println);
        console.err().flush();
    }

    /** Such as {@code 2 errors, 1 warning}. */
    String counts() {
        return count(errors(), "error") + ", " + count(warnings(), "warning");
    }

    /** A number and its noun. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : noun.endsWith("s") ? "es" : "s");
    }
}
