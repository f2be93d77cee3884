package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Pending;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The outputs of the stack. */
final class Exports {
    private record Export(@Nullable Object value, Optional<String> birth) {}

    private final Program program;
    private final Map<String, Export> exports = new LinkedHashMap<>();

    Exports(Program program) {
        this.program = program;
    }

    synchronized void add(String name, @Nullable Object value) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("an export needs a name that is not empty");
        }
        OutputInTextException.check(name, "the name of an export");
        var export = new Export(Snapshot.of(value), Birth.line());
        if (exports.putIfAbsent(name, export) != null) {
            throw new IllegalArgumentException("the output '" + name + "' is exported twice");
        }
    }

    /** Sends all that have come to something. Called when nothing else is under way. */
    synchronized void register() {
        var outputs = new TreeMap<String, PropertyValue>();
        exports.forEach((name, export) -> {
            Cell<PropertyValue> cell = Round.walk(
                    program.home(), round -> State.known(new StackOutput(round, program).value(export.value())));
            var state = cell.state();
            cell.markRead();
            if (state == null) {
                report(name, export, new StuckException("it waits for an output that nothing can complete any more"));
            } else if (state.isFailed()) {
                report(name, export, state.failure());
            } else if (state.value() instanceof PropertyValue value) {
                outputs.put(name, value);
            }
        });
        var stack = program.stackOrNull();
        if (stack != null && stack.registered().done().value() instanceof Registered known) {
            program.track(
                    Pending.Kind.STEP,
                    () -> "the stack's outputs",
                    () -> program.monitor().registerOutputs(known.urn(), MapValue.of(outputs)),
                    (done, failure) -> {
                        if (failure != null) {
                            program.failures().report(failure, "the stack's outputs", Optional.empty());
                        }
                    });
        }
    }

    private void report(String name, Export export, Throwable failure) {
        program.failures().report(failure, "the output '" + name + "'", export.birth());
    }
}
