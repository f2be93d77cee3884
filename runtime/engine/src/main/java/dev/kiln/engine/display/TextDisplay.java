package dev.kiln.engine.display;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.LogMessage.Severity;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final boolean diff;
    private final List<Ended> ended = new ArrayList<>();

    private record Ended(Step step, Outcome outcome) {}

    private StepLines lines;
    private Counts counts = new Counts();
    private long start;

    /**
     * @param debug whether the program's debug messages are shown
     * @param diff whether an update shows what changes in each resource
     */
    public TextDisplay(
            PrintStream out, Colors colors, boolean debug, boolean diff, Scrubber scrubber, Problems problems) {
        this.out = out;
        this.colors = colors;
        this.debug = debug;
        this.diff = diff;
        this.lines = new StepLines(colors, true, true);
        this.scrubber = scrubber;
        this.problems = problems;
        this.longSteps = new LongSteps(text -> line("  " + colors.dim("… " + text)));
    }

    @Override
    public synchronized void begin(Phase next, String title) {
        phase = next;
        counts = new Counts();
        lines = new StepLines(colors, next.preview(), diff || next != Phase.UPDATE);
        ended.clear();
        start = System.nanoTime();
        line(colors.bold(title));
    }

    @Override
    public synchronized void end(boolean succeeded, MapValue before, MapValue outputs) {
        ended.stream()
                .sorted(Comparator.comparing(Ended::step, StepLines.ORDER).thenComparing(Ended::outcome))
                .forEach(end ->
                        lines.of(end.step(), end.outcome(), Duration.ZERO).forEach(this::line));
        if (!phase.refresh()) {
            outputs(before, outputs);
        }
        String total = counts.text(phase.preview());
        String time = StepLines.seconds(Duration.ofNanos(System.nanoTime() - start));
        if (phase.preview()) {
            line((succeeded ? "Preview: " : colors.red("Preview failed: ")) + total);
        } else {
            line((succeeded ? colors.green("Done: ") : colors.red("Failed: ")) + total + ", in " + time);
        }
    }

    @Override
    public synchronized boolean changed() {
        return counts.changed();
    }

    @Override
    public void close(boolean succeeded) {
        longSteps.close();
    }

    private void outputs(MapValue before, MapValue outputs) {
        if (phase == Phase.PREVIEW) {
            var changes = DiffLines.of(before, outputs);
            if (!changes.isEmpty()) {
                line("Outputs:");
                changes.forEach(change -> line("  " + lines.change(change)));
            }
            return;
        }
        if (!outputs.entries().isEmpty()) {
            ValueText values = new ValueText(false);
            line("Outputs:");
            outputs.entries().forEach((name, value) -> line("  " + ValueText.name(name) + ": " + values.line(value)));
        }
    }

    @Override
    public void started(Step step) {
        if (!phase.preview()) {
            longSteps.started(step);
        }
    }

    @Override
    public synchronized void finished(Step step, Outcome outcome, Duration took) {
        longSteps.finished(step);
        counts.add(step.operation(), outcome);
        if (phase == Phase.UPDATE) {
            lines.of(step, outcome, took).forEach(this::line);
        } else {
            // All at once at the end, so that the same program says the same.
            ended.add(new Ended(step, outcome));
        }
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
