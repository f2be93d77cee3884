package dev.kiln.engine.display;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.LogMessage.Severity;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Lines for a person, in a terminal or in a log. A line that is out is never taken back, so nothing tears. */
public final class TextDisplay implements Display {
    private final PrintStream out;
    private final Colors colors;
    private final boolean debug;
    private final Scrubber scrubber;
    private final Problems problems;
    private final LongSteps longSteps;
    private Phase phase = Phase.PREVIEW;
    private Counts counts = new Counts();
    private long start;

    /** @param debug whether the program's debug messages are shown */
    public TextDisplay(PrintStream out, Colors colors, boolean debug, Scrubber scrubber, Problems problems) {
        this.out = out;
        this.colors = colors;
        this.debug = debug;
        this.scrubber = scrubber;
        this.problems = problems;
        this.longSteps = new LongSteps(text -> line("  " + colors.dim("… " + text)));
    }

    @Override
    public synchronized void begin(Phase next, String title) {
        phase = next;
        counts = new Counts();
        start = System.nanoTime();
        line(colors.bold(title));
    }

    @Override
    public synchronized void end(boolean succeeded, MapValue before, MapValue outputs) {
        outputs(before, outputs);
        String total = counts.text(phase == Phase.PREVIEW);
        String time = seconds(Duration.ofNanos(System.nanoTime() - start));
        if (phase == Phase.PREVIEW) {
            line((succeeded ? "Preview: " : colors.red("Preview failed: ")) + total);
        } else {
            line((succeeded ? colors.green("Done: ") : colors.red("Failed: ")) + total + ", in " + time);
        }
    }

    @Override
    public void close(boolean succeeded) {
        longSteps.close();
    }

    private void outputs(MapValue before, MapValue outputs) {
        if (phase == Phase.PREVIEW) {
            var lines = DiffLines.of(before, outputs);
            if (!lines.isEmpty()) {
                line("Outputs:");
                lines.forEach(diff -> line("  " + diffLine(diff)));
            }
            return;
        }
        if (!outputs.entries().isEmpty()) {
            ValueText values = new ValueText(false);
            line("Outputs:");
            outputs.entries().forEach((name, value) -> line("  " + ValueText.name(name) + ": " + values.line(value)));
        }
    }

    private String diffLine(DiffLines.Line diff) {
        return colors.of(diff.sign(), diff.sign() + " " + ValueText.name(diff.path())) + ": " + diff.text();
    }

    @Override
    public void started(Step step) {
        if (phase == Phase.UPDATE) {
            longSteps.started(step);
        }
    }

    @Override
    public synchronized void finished(Step step, Outcome outcome, Duration took) {
        longSteps.finished(step);
        counts.add(step.operation(), outcome);
        String what = ValueText.name(step.name()) + "  " + colors.dim(step.type());
        if (outcome != Outcome.SUCCEEDED) {
            String word = outcome == Outcome.FAILED ? colors.red("failed   ") : colors.dim("skipped  ");
            line("  " + (outcome == Outcome.FAILED ? colors.red("! ") : "  ") + word + " " + what);
            return;
        }
        if (step.operation() == Operation.SAME) {
            return;
        }
        String word = phase == Phase.PREVIEW
                ? step.operation().word()
                : step.operation().done();
        String because = step.replacing().isEmpty() ? "" : "  (" + String.join(", ", step.replacing()) + ")";
        String time = phase == Phase.UPDATE && !took.isZero() ? "  " + colors.dim(seconds(took)) : "";
        line("  " + signed(step.operation(), word) + " " + what + because + time);
        boolean shows = step.operation() != Operation.DELETE && step.operation() != Operation.DELETE_REPLACED;
        if (phase == Phase.PREVIEW && shows) {
            DiffLines.of(step.before(), step.after()).forEach(diff -> line("       " + diffLine(diff)));
        }
    }

    private String signed(Operation operation, String word) {
        String padded = String.format(Locale.ROOT, "%-9s", word);
        return switch (operation) {
            case CREATE -> colors.green("+  " + padded);
            case UPDATE -> colors.yellow("~  " + padded);
            case REPLACE -> colors.magenta("+- " + padded);
            case DELETE, DELETE_REPLACED -> colors.red("-  " + padded);
            case SAME, READ -> "   " + padded;
        };
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    @Override
    public void problem(Diagnostic diagnostic) {
        problems.print(diagnostic);
    }

    @Override
    public void log(LogMessage message) {
        if (message.severity() == Severity.DEBUG && !debug) {
            return;
        }
        Optional<String> subject = message.urn().map(ValueText::nameIn);
        if (message.severity() == Severity.INFO) {
            line("  " + colors.dim("info: ")
                    + subject.map(name -> ValueText.name(name) + ": ").orElse("") + message.text());
        } else {
            problems.print(
                    new Diagnostic(message.severity(), message.text(), subject, Optional.empty(), Optional.empty()));
        }
    }

    @Override
    public void seen(PropertyValue value) {
        scrubber.learn(value);
    }

    private synchronized void line(String text) {
        out.println(scrubber.scrub(text));
        out.flush();
    }
}
