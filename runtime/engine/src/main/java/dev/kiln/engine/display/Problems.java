package dev.kiln.engine.display;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.monitor.LogMessage.Severity;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Prints what went wrong: one message each, {@code error: File.java:12: subject: what}. */
public final class Problems {
    private final PrintStream err;
    private final Colors colors;
    private final boolean debug;
    private final Scrubber scrubber;

    /** One problem, such as a wrong passphrase, may be what fails many resources. */
    private final Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param debug whether stack traces are shown */
    public Problems(PrintStream err, Colors colors, boolean debug, Scrubber scrubber) {
        this.err = err;
        this.colors = colors;
        this.debug = debug;
        this.scrubber = scrubber;
    }

    /** Prints one, unless it comes of a {@link Problem} that has been told. */
    public synchronized void print(Diagnostic diagnostic) {
        Optional<Throwable> problem = diagnostic.cause().filter(Problem.class::isInstance);
        if (problem.isPresent() && !told.add(problem.get())) {
            return;
        }
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
