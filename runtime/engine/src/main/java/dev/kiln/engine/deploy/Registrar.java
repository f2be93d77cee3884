package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterOptions;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.monitor.Registration.Status;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Takes declarations: names them, finds what the stack has of them, and has the right step done. */
final class Registrar {
    private final RunContext run;
    private final CustomSteps custom;
    private final ComponentSteps components;
    private final ReadSteps reads;
    private final Inheritance inheritance;
    private final FormerNames formerNames;
    private final Map<String, String> declaredAt = new ConcurrentHashMap<>();

    Registrar(RunContext run, ProviderRegistry providers) {
        this.run = run;
        this.custom = new CustomSteps(run, providers);
        this.components = new ComponentSteps(run, providers);
        this.reads = new ReadSteps(run, providers);
        this.inheritance = new Inheritance();
        this.formerNames = new FormerNames(run);
    }

    /** Names it at once, so that of two with one name the program's first one stands. */
    Declared declare(RegisterRequest request) {
        String urn = urn(request.parent(), request.type(), request.name());
        Step step = step(Operation.SAME, urn, request.type(), request.name(), request.inputs(), request.source());
        return new Declared(step, claim(step));
    }

    /** The first one of that name stands; only this one fails. */
    Registration refused(Declared declared) {
        return refused(declared.step(), declared.taken().orElseThrow());
    }

    /** A transform of it failed. */
    Registration untransformed(Declared declared, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        StepFailure why = new StepFailure(
                "a transform of it failed: " + StepFailure.of(cause).text(), cause);
        Registration registration = refused(declared.step(), why);
        run.known.put(declared.step().urn(), unknown(registration));
        return registration;
    }

    /** Does what is needed to make it what was asked for, and transformed. */
    Registration register(Declared declared, RegisterRequest transformed) {
        String urn = declared.step().urn();
        RegisterRequest request = inheritance.completed(urn, transformed);
        inheritance.declared(urn, request);
        RegisterOptions options = request.options();
        Set<String> needs = new LinkedHashSet<>(request.dependencies());
        request.propertyDependencies().values().forEach(needs::addAll);
        options.deletedWith().ifPresent(needs::add);
        needs.addAll(options.replaceWith());
        Step step = step(Operation.SAME, urn, request.type(), request.name(), request.inputs(), request.source());
        return answer(step, request.parent(), needs, options.provider(), request.inputs(), () -> {
            Optional<Entry> old = formerNames.find(urn, request, declaredAt.keySet());
            old.ifPresent(entry -> run.wanted.add(entry.serial()));
            Registering it =
                    new Registering(request, urn, old, options.protect().orElse(false));
            if (!request.custom()) {
                return components.component(it);
            }
            return request.type().startsWith(Urn.PROVIDER_TYPE) ? components.provider(it) : custom.register(it);
        });
    }

    /** Names it at once, as {@link #declare} does. */
    Supplier<Registration> read(ReadRequest request) {
        String urn = urn(request.parent(), request.type(), request.name());
        Step step = reads.step(request, urn);
        Optional<StepFailure> taken = claim(step);
        return () -> taken.isPresent() ? refused(step, taken.get()) : found(request, step);
    }

    private Registration found(ReadRequest request, Step step) {
        MapValue inputs = MapValue.of(Map.of("id", request.id(), "state", request.state()));
        return answer(step, request.parent(), request.dependencies(), request.provider(), inputs, () -> {
            if (!run.preview() && Values.unknown(request.id())) {
                throw new StepFailure("the id to look it up by is not known");
            }
            return reads.read(request, step.urn());
        });
    }

    private String urn(Optional<String> parent, String type, String name) {
        return Urn.of(run.settings.stack(), run.settings.project(), parent, type, name);
    }

    /** Takes the step's URN, or says who has it. */
    private Optional<StepFailure> claim(Step step) {
        return Optional.ofNullable(
                        declaredAt.putIfAbsent(step.urn(), step.source().orElse("")))
                .map(before -> new StepFailure(duplicate(step, before)))
                .or(() -> formerNames
                        .takenBy(step.urn())
                        .map(other -> new StepFailure("the resource " + other + " says by an alias that it was this one"
                                + " before, and both are declared. Take the alias away, or give this one another"
                                + " name")));
    }

    /** The first one of that name stands; only this one fails. */
    private Registration refused(Step step, StepFailure failure) {
        run.fail(step, failure);
        return refused(step.urn(), Status.FAILED);
    }

    private interface Work {
        Known done() throws StepFailure;
    }

    private Registration answer(
            Step step,
            Optional<String> parent,
            Set<String> dependencies,
            Optional<String> provider,
            PropertyValue inputs,
            Work work) {
        String urn = step.urn();
        Set<String> needs = new LinkedHashSet<>(dependencies);
        parent.ifPresent(needs::add);
        provider.map(Urn::ofProvider).ifPresent(needs::add);
        boolean blocked = needs.stream().anyMatch(this::failed);
        Known known;
        if (blocked || run.failed() && !run.preview() && Values.unknown(inputs)) {
            run.skip(step);
            known = unknown(refused(urn, Status.SKIPPED));
        } else {
            known = worked(step, parent, dependencies, work);
        }
        run.known.put(urn, known);
        return known.registration();
    }

    private Known worked(Step step, Optional<String> parent, Set<String> needs, Work work) {
        try {
            if (parent.isPresent() && !run.known.containsKey(parent.get())) {
                throw new StepFailure("its parent " + parent.get() + " is not declared");
            }
            for (String needed : needs) {
                if (!run.known.containsKey(needed)) {
                    throw new StepFailure("it depends on " + needed + ", which is not declared in this run");
                }
            }
            if (!run.preview() && Values.unknown(step.after())) {
                throw new StepFailure("some of its inputs are not known, and an update needs them all");
            }
            return work.done();
        } catch (StepFailure failure) {
            run.fail(step, failure);
        } catch (Problem problem) {
            run.fail(step, new StepFailure(problem.text(), problem));
        }
        return unknown(refused(step.urn(), Status.FAILED));
    }

    private static String duplicate(Step step, String before) {
        String first = before.isEmpty() ? "" : ", first at " + before;
        String second = step.source().map(at -> ", again at " + at).orElse("");
        return "two resources have the type " + step.type() + " and the name `" + step.name() + "`" + first + second
                + ". Give one of them another name, or another parent";
    }

    private boolean failed(String urn) {
        Known known = run.known.get(urn);
        return known != null && known.failed();
    }

    private static Known unknown(Registration registration) {
        return new Known(registration, null, -1, false, Optional.empty());
    }

    private static Registration refused(String urn, Status status) {
        return new Registration(urn, Optional.empty(), MapValue.EMPTY, status, true);
    }

    private static Step step(
            Operation operation, String urn, String type, String name, MapValue inputs, Optional<String> source) {
        return new Step(operation, urn, type, name, MapValue.EMPTY, inputs, Set.of(), source);
    }
}
