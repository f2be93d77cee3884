package dev.kiln.engine.deploy;

import dev.kiln.engine.event.Operation;
import dev.kiln.engine.event.Step;
import dev.kiln.engine.problem.Problem;
import dev.kiln.engine.state.Entry;
import dev.kiln.engine.state.Urn;
import dev.kiln.runtime.monitor.ReadRequest;
import dev.kiln.runtime.monitor.RegisterRequest;
import dev.kiln.runtime.monitor.Registration;
import dev.kiln.runtime.monitor.Registration.Status;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Names it at once, so that of two with one name the program's first one stands; the rest is to be called for. */
    Supplier<Registration> register(RegisterRequest declared) {
        RegisterRequest request = inheritance.completed(declared);
        String urn = urn(request.parent(), request.type(), request.name());
        Step step = step(Operation.SAME, urn, request.type(), request.name(), request.inputs(), request.source());
        Optional<StepFailure> taken = claim(step);
        if (taken.isPresent()) {
            return () -> refused(step, taken.get());
        }
        inheritance.declared(urn, request);
        return () -> registered(request, step);
    }

    private Registration registered(RegisterRequest request, Step step) {
        String urn = step.urn();
        Set<String> needs = new LinkedHashSet<>(request.dependencies());
        request.propertyDependencies().values().forEach(needs::addAll);
        return answer(step, request.parent(), needs, request.options().provider(), request.inputs(), () -> {
            Optional<Entry> old = formerNames.find(urn, request);
            old.ifPresent(entry -> run.wanted.add(entry.serial()));
            Registering it = new Registering(
                    request, urn, old, request.options().protect().orElse(false));
            if (!request.custom()) {
                return components.component(it);
            }
            return request.type().startsWith(Urn.PROVIDER_TYPE) ? components.provider(it) : custom.register(it);
        });
    }

    /** Names it at once, as {@link #register} does. */
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
                .map(before -> new StepFailure(duplicate(step, before)));
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
            known = worked(step, parent, work);
        }
        run.known.put(urn, known);
        return known.registration();
    }

    private Known worked(Step step, Optional<String> parent, Work work) {
        try {
            if (parent.isPresent() && !run.known.containsKey(parent.get())) {
                throw new StepFailure("its parent " + parent.get() + " is not declared");
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
