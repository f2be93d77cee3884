package dev.kiln.schema.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects what a stage has to say. Not safe for use by several threads at once. */
public final class Diagnostics {
    private final List<Diagnostic> all = new ArrayList<>();
    private int errors;

    /** Adds an error. */
    public void error(String code, Origin origin, String message) {
        add(Diagnostic.error(code, origin, message));
    }

    /** Adds a warning. */
    public void warning(String code, Origin origin, String message) {
        add(Diagnostic.warning(code, origin, message));
    }

    /** Adds what is there already. */
    public void add(Diagnostic diagnostic) {
        all.add(diagnostic);
        errors += diagnostic.isError() ? 1 : 0;
    }

    /** How many errors were added. */
    public int errors() {
        return errors;
    }

    /** What was added, in that order. */
    public List<Diagnostic> list() {
        return List.copyOf(all);
    }
}
