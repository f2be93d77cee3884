package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Diagnostic;
import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Outcome;
import dev.kiln.engine.event.RunListener;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.state.ResourceState;
import dev.kiln.engine.state.StackState;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What all parts of one run share. */
final class RunContext {
    final RunSettings settings;
    final StackState state;
    final RunListener listener;

    /** By URN, what has been declared and done. */
    final Map<String, Known> known = new ConcurrentHashMap<>();

    /** The serials of entries that the program still wants. */
    final Set<Long> wanted = ConcurrentHashMap.newKeySet();

    /** Where steps that change something go through. */
    final Gate gate = new Gate();

    /** The URNs of what this run has replaced. */
    final Set<String> replaced = ConcurrentHashMap.newKeySet();

    /** By a component's URN, what is left to do when it has said what it came to. */
    final Map<String, Consumer<ResourceState>> afterOutputs = new ConcurrentHashMap<>();

    /** Where steps are taken. */
    final Places places;

    /** The program's code around steps. */
    final Hooks hooks = new Hooks(this);

    private volatile boolean failed;

    RunContext(RunSettings settings, StackState state, RunListener listener) {
        this.settings = settings;
        this.places = new Places(settings.parallel());
        this.state = state;
        this.listener = listener;
    }

    boolean preview() {
        return settings.preview();
    }

    /** Whether anything has failed so far. */
    boolean failed() {
        return failed;
    }

    void markFailed() {
        failed = true;
    }

    /** Tells of a failure; {@code declared} is the step as far as it is known where none was under way. */
    void fail(Step declared, StepFailure failure) {
        if (failure instanceof StepFailure.NotBegun) {
            skip(failure.step().orElse(declared));
            return;
        }
        failed = true;
        Step step = failure.step().orElse(declared);
        String verb = failure.step().isPresent() ? step.operation().word() + " failed: " : "";
        listener.problem(Diagnostic.error(
                verb + failure.text(),
                Optional.of(subject(step.name(), step.type())),
                step.source(),
                Optional.ofNullable(failure.getCause())));
        listener.finished(step, Outcome.FAILED, failure.took());
    }

    /** Ends the components that never said what they came to. */
    void endComponents() {
        for (String urn : Set.copyOf(afterOutputs.keySet())) {
            Consumer<ResourceState> after = afterOutputs.remove(urn);
            Known component = known.get(urn);
            if (after != null && component != null && component.state() != null) {
                after.accept(component.state());
            }
        }
    }

    /** Tells of something that failed after a step had succeeded. */
    void problem(StepFailure failure, ResourceState state) {
        failed = true;
        listener.problem(Diagnostic.error(
                failure.text(),
                Optional.of(subject(state.name(), state.type())),
                Optional.empty(),
                Optional.ofNullable(failure.getCause())));
    }

    /** Tells of a step left out. Whatever was the cause, nothing is to be deleted after it. */
    void skip(Step step) {
        failed = true;
        listener.finished(step, Outcome.SKIPPED, Duration.ZERO);
    }

    static String subject(String name, String type) {
        return name + " (" + type + ")";
    }

    static Step step(Operation operation, ResourceState state, MapValue before, Optional<String> source) {
        return new Step(operation, state.urn(), state.type(), state.name(), before, state.inputs(), Set.of(), source);
    }

    /** Whether the user should hear of steps on it: not of the stack itself, nor of what the engine makes by itself. */
    static boolean shown(String urn) {
        return !Urn.type(urn).equals(Urn.STACK_TYPE) && !Urn.isDefaultProvider(urn);
    }
}
