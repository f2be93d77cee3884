package dev.kiln.runtime;

import dev.kiln.runtime.cell.Cell;
import dev.kiln.runtime.cell.Cells;
import dev.kiln.runtime.cell.Pending;
import dev.kiln.runtime.cell.State;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.typed.Decoder;
import dev.kiln.runtime.typed.ResourceReference;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One resource's way into the engine: waits for what it needs, asks, and takes the answer. */
final class Enrolment {
    private final Program program;
    private final AnyResource resource;
    private final Declaration declaration;
    private final Optional<String> birth;
    private final Cell<Registered> registered;
    private final @Nullable AnyResource parent;

    Enrolment(Program program, AnyResource resource, Declaration declaration, Optional<String> birth) {
        this.program = program;
        this.resource = resource;
        this.declaration = declaration;
        this.birth = birth;
        this.registered = new Cell<>(program.home());
        var own = declaration.options().values().parent;
        this.parent = own == null && declaration.reference() == null ? program.stackOrNull() : own;
    }

    Declaration declaration() {
        return declaration;
    }

    Cell<Registered> registered() {
        return registered;
    }

    /** The parent, which is the stack where the user gave none, and null for the stack itself. */
    @Nullable
    AnyResource parent() {
        return parent;
    }

    Optional<String> birth() {
        return birth;
    }

    /** Starts it off. */
    void begin() {
        registered.markRead();
        var reference = declaration.reference();
        if (reference != null) {
            known(reference);
            return;
        }
        program.waiting().add(this);
        Cell<Request> prepared = Round.walk(program.home(), round -> new Preparation(resource, round).request());
        prepared.whenDone(() -> {
            var state = prepared.done();
            if (state.value() instanceof Request request) {
                ask(request);
            } else {
                fail(state.isFailed() ? state.failure() : new AssertionError("a request is known"));
            }
        });
    }

    /** An output of this resource, made by {@code take}. */
    <T extends @Nullable Object> Cell<T> output(Function<Registered, State> take) {
        return Cells.map(program.home(), registered, state -> {
            if (!(state.value() instanceof Registered mine)) {
                return state.dependingOn(Set.of(resource));
            }
            var taken = mine.failure() == null ? take.apply(mine) : State.failed(mine.failure());
            return taken.dependingOn(Set.of(resource));
        });
    }

    /** The output {@code wire}. */
    <T extends @Nullable Object> Cell<T> output(String wire, Decoder<T> decoder) {
        var secret = declaration.resourceType().secretOutputs().contains(wire)
                || declaration.options().values().additionalSecretOutputs.contains(wire);
        return output(mine -> {
            var where = declaration.subject() + "." + wire;
            return Decoding.of(mine.property(wire), decoder, where, secret);
        });
    }

    /** Sends the outputs of a component. */
    void registerOutputs(Map<String, ?> outputs) {
        var snapshot = Snapshot.of(outputs);
        Cell<Object> sent = Round.walk(program.home(), round -> {
            var mine = round.look(registered);
            var value = new Serializer(round).value(snapshot);
            return mine != null && mine.value() instanceof Registered known && value instanceof MapValue map
                    ? State.known(new ComponentOutputs(known, map))
                    : State.unknown();
        });
        sent.whenDone(() -> {
            var state = sent.done();
            if (state.isFailed()) {
                program.failures().report(state.failure(), declaration.subject(), birth);
            } else if (state.value() instanceof ComponentOutputs known && known.component.failure() == null) {
                program.track(
                        Pending.Kind.STEP,
                        () -> "the outputs of " + place(),
                        () -> program.monitor().registerOutputs(known.component.urn(), known.outputs),
                        (done, failure) -> {
                            if (failure != null) {
                                program.failures().report(failure, declaration.subject(), birth);
                            }
                        });
            }
        });
    }

    /** Fails it, since what it waits for cannot come any more. */
    void abandon() {
        fail(new StuckException(declaration.subject() + " waits for an output that nothing can complete any more:"
                + " it belongs to another run, or waits for itself"));
    }

    private void ask(Request request) {
        if (!program.waiting().remove(this)) {
            return;
        }
        program.track(
                Pending.Kind.STEP, this::place, () -> request.send(program.monitor()), (registration, failure) -> {
                    if (failure != null) {
                        fail(failure);
                    } else {
                        registered.complete(State.known(taken(registration, request.inputs())));
                    }
                });
    }

    private String place() {
        return declaration.subject() + birth.map(line -> " at " + line).orElse("");
    }

    private void fail(Throwable failure) {
        program.waiting().remove(this);
        program.failures().report(failure, declaration.subject(), birth);
        registered.complete(State.failed(failure));
    }

    private Registered taken(Registration answer, MapValue inputs) {
        var preview = program.deployment().preview();
        var custom = declaration.kind() == Declaration.Kind.CUSTOM;
        PropertyValue id =
                custom ? answer.id().<PropertyValue>map(PropertyValue::of).orElse(PropertyValue.UNKNOWN) : null;
        if (answer.status() != Registration.Status.SUCCESS) {
            var why = answer.status() == Registration.Status.FAILED
                    ? " failed"
                    : " was left out, since something that it depends on failed";
            var failure = new StepFailedException(answer.urn(), declaration.subject() + why);
            return new Registered(answer.urn(), id, answer.outputs(), PropertyValue.UNKNOWN, failure);
        }
        var absent = answer.unknown() || preview && !answer.complete() ? PropertyValue.UNKNOWN : PropertyValue.NULL;
        var outputs = preview || answer.unknown() ? answer.outputs() : filled(answer.outputs(), inputs);
        return new Registered(answer.urn(), id, outputs, absent, null);
    }

    /** After an update a provider may leave out what it was given. */
    private static MapValue filled(MapValue outputs, MapValue inputs) {
        var all = new TreeMap<>(inputs.entries());
        all.putAll(outputs.entries());
        return MapValue.of(all);
    }

    private void known(ResourceReference reference) {
        var state = Calls.state(program, reference.urn());
        state.whenDone(() -> {
            var answer = state.done();
            if (answer.isFailed()) {
                fail(answer.failure());
            } else {
                var outputs = answer.value() instanceof MapValue map ? map : MapValue.EMPTY;
                var absent = answer.isKnown() ? PropertyValue.NULL : PropertyValue.UNKNOWN;
                registered.complete(
                        State.known(new Registered(reference.urn(), reference.id(), outputs, absent, null)));
            }
        });
    }

    private record ComponentOutputs(Registered component, MapValue outputs) {}
}
