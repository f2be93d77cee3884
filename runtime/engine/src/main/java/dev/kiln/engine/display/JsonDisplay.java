package dev.kiln.engine.display;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.Step;
import dev.kiln.runtime.monitor.LogMessage;
import dev.kiln.runtime.monitor.LogMessage.Severity;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One JSON document at the end, for a program to read; people find the diagnostics on the error stream too. */
public final class JsonDisplay implements Display {
    private static final Map<Phase, String> KEYS = Map.of(
            Phase.PREVIEW, "preview",
            Phase.UPDATE, "update",
            Phase.REFRESH_PREVIEW, "refreshPreview",
            Phase.REFRESH, "refresh");

    private final PrintStream out;
    private final Scrubber scrubber;
    private final Problems problems;
    private final ValueText values = new ValueText(false);
    private final TreeMap<String, PropertyValue> document = new TreeMap<>();
    private final List<PropertyValue> diagnostics = new ArrayList<>();
    private TreeMap<String, PropertyValue> steps = new TreeMap<>();
    private Counts counts = new Counts();
    private Phase phase = Phase.PREVIEW;

    /** A display for one command. */
    public JsonDisplay(
            PrintStream out, Scrubber scrubber, Problems problems, String command, String project, String stack) {
        this.out = out;
        this.scrubber = scrubber;
        this.problems = problems;
        document.put("command", PropertyValue.of(command));
        document.put("project", PropertyValue.of(project));
        document.put("stack", PropertyValue.of(stack));
    }

    @Override
    public synchronized void begin(Phase next, String title) {
        phase = next;
        counts = new Counts();
        steps = new TreeMap<>();
    }

    @Override
    public synchronized void end(boolean succeeded, MapValue before, MapValue outputs) {
        TreeMap<String, PropertyValue> run = new TreeMap<>();
        run.put("steps", new ListValue(List.copyOf(steps.values())));
        run.put("outputs", values.plain(outputs));
        run.put("summary", summary());
        run.put("succeeded", PropertyValue.of(succeeded));
        document.put(KEYS.get(phase), MapValue.of(run));
        if (!phase.refresh()) {
            document.put("outputs", values.plain(outputs));
        }
    }

    @Override
    public synchronized boolean changed() {
        return counts.changed();
    }

    private MapValue summary() {
        TreeMap<String, PropertyValue> numbers = new TreeMap<>();
        for (Operation operation : Operation.values()) {
            numbers.put(
                    operation.word(), PropertyValue.of((double) counts.done().getOrDefault(operation, 0)));
        }
        numbers.put("failed", PropertyValue.of((double) counts.failed()));
        numbers.put("skipped", PropertyValue.of((double) counts.skipped()));
        return MapValue.of(numbers);
    }

    @Override
    public synchronized void close(boolean succeeded) {
        document.put("succeeded", PropertyValue.of(succeeded));
        document.put("diagnostics", new ListValue(diagnostics));
        out.print(PropertyJson.printPretty(scrubbed(MapValue.of(document))));
        out.flush();
    }

    @Override
    public void started(Step step) {
        // The document has only what ended.
    }

    @Override
    public synchronized void finished(Step step, Outcome outcome, Duration took) {
        counts.add(step.operation(), outcome);
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        members.put("operation", PropertyValue.of(step.operation().word()));
        members.put("urn", PropertyValue.of(step.urn()));
        members.put("type", PropertyValue.of(step.type()));
        members.put("name", PropertyValue.of(step.name()));
        members.put("outcome", PropertyValue.of(outcome.name().toLowerCase(Locale.ROOT)));
        members.put("milliseconds", PropertyValue.of((double) took.toMillis()));
        step.source().ifPresent(source -> members.put("source", PropertyValue.of(source)));
        members.put(phase.refresh() ? "outputs" : "inputs", values.plain(step.after()));
        if (step.operation() != Operation.CREATE) {
            members.put(phase.refresh() ? "oldOutputs" : "oldInputs", values.plain(step.before()));
        }
        steps.put(step.urn() + " " + step.operation().word(), MapValue.of(members));
    }

    @Override
    public synchronized void problem(Diagnostic diagnostic) {
        TreeMap<String, PropertyValue> members = new TreeMap<>();
        members.put("severity", PropertyValue.of(diagnostic.severity().name().toLowerCase(Locale.ROOT)));
        members.put("message", PropertyValue.of(diagnostic.message()));
        diagnostic.subject().ifPresent(subject -> members.put("subject", PropertyValue.of(subject)));
        diagnostic.source().ifPresent(source -> members.put("source", PropertyValue.of(source)));
        diagnostics.add(MapValue.of(members));
        problems.print(diagnostic);
    }

    @Override
    public void log(LogMessage message) {
        if (message.severity() != Severity.DEBUG) {
            Optional<String> subject = message.urn().map(ValueText::nameIn);
            problem(new Diagnostic(message.severity(), message.text(), subject, Optional.empty(), Optional.empty()));
        }
    }

    @Override
    public void seen(PropertyValue value) {
        scrubber.learn(value);
    }

    private PropertyValue scrubbed(PropertyValue value) {
        if (value instanceof PropertyValue.TextValue text) {
            return PropertyValue.of(scrubber.scrub(text.value()));
        }
        if (value instanceof ListValue list) {
            return new ListValue(list.items().stream().map(this::scrubbed).toList());
        }
        if (value instanceof MapValue map) {
            TreeMap<String, PropertyValue> members = new TreeMap<>();
            map.entries().forEach((key, member) -> members.put(key, scrubbed(member)));
            return MapValue.of(members);
        }
        return value;
    }
}
