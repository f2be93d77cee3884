package dev.kiln.engine.display;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.runtime.monitor.LogMessage.Severity;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** Prints what went wrong: one message each, {@code error: File.java:12: subject: what}. */
public final class Problems {
    private final PrintStream err;
    private final Colors colors;
    private final boolean debug;
    private final Scrubber scrubber;

    /** @param debug whether stack traces are shown */
    public Problems(PrintStream err, Colors colors, boolean debug, Scrubber scrubber) {
        this.err = err;
        this.colors = colors;
        this.debug = debug;
        this.scrubber = scrubber;
    }

    /** Prints one. */
    public synchronized void print(Diagnostic diagnostic) {
        String label = diagnostic.severity().name().toLowerCase(Locale.ROOT) + ":";
        boolean error = diagnostic.severity() == Severity.ERROR;
        err.println((error ? colors.red(label) : colors.yellow(label)) + " " + scrubber.scrub(text(diagnostic)));
        if (debug && diagnostic.cause().isPresent()) {
            StringWriter trace = new StringWriter();
            diagnostic.cause().get().printStackTrace(new PrintWriter(trace));
            err.println(scrubber.scrub(trace.toString()).stripTrailing());
        }
        err.flush();
    }

    static String text(Diagnostic diagnostic) {
        String place = diagnostic.source().map(line -> line + ": ").orElse("");
        String subject =
                diagnostic.subject().map(name -> ValueText.name(name) + ": ").orElse("");
        return place + subject + diagnostic.message();
    }
}
