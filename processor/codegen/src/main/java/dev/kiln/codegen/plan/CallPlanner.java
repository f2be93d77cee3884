package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.MemberNameAllocator.Wish;
import dev.kiln.codegen.plan.ObjectPlanner.Purpose;
import dev.kiln.codegen.plan.ObjectPlanner.Subject;
import dev.kiln.codegen.plan.TypePlanner.Place;
import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides how functions and methods are called, with the classes of their arguments and results. */
final class CallPlanner {
    /** More than these in a row nobody counts off, and a class file holds at most 255 (JVMS 4.3.3). */
    private static final int PARAMETERS = 100;

    private final ClassNames names;
    private final TypePlanner types;
    private final ObjectPlanner objects;
    private final Consumer<JavaUnit> units;
    private final Map<Token, CallPlan> calls = new HashMap<>();

    CallPlanner(ClassNames names, TypePlanner types, ObjectPlanner objects, Consumer<JavaUnit> units) {
        this.names = names;
        this.types = types;
        this.objects = objects;
        this.units = units;
    }

    /** The functions of one module, whose names {@code free} gives out. */
    FunctionsUnit functions(JavaName name, List<BoundFunction> all, MemberNameAllocator free) {
        Map<Token, String> outputs = new HashMap<>();
        List<String> given = free.allocateAll(all.stream()
                .map(each -> new Wish(Identifiers.functionName(each.token().name()), true, each.origin()))
                .toList());
        for (int index = 0; index < all.size(); index++) {
            outputs.put(all.get(index).token(), given.get(index));
        }
        List<CallPlan> plans = new ArrayList<>();
        for (BoundFunction each : all) {
            String javaName = outputs.getOrDefault(each.token(), "");
            Optional<String> future = each.outputOnly()
                    ? Optional.empty()
                    : Optional.of(free.allocate(javaName.replaceFirst("_$", "") + "Plain", each.origin()));
            plans.add(plan(
                    each, javaName, future, Identifiers.className(each.token().name())));
        }
        return new FunctionsUnit(
                name,
                all.get(0).token().module(),
                plans,
                names.utilities(),
                names.functionParts(all.get(0).token()));
    }

    /** A method; {@code owner} is what its classes are named after. */
    CallPlan method(BoundFunction function, String javaName, String owner) {
        return plan(function, javaName, Optional.empty(), owner);
    }

    private CallPlan plan(BoundFunction function, String javaName, Optional<String> futureName, String owner) {
        return calls.computeIfAbsent(function.token(), token -> {
            Optional<InputUnit> args = function.inputs().isEmpty()
                    ? Optional.empty()
                    : Optional.of(objects.inputs(
                            names.callArgs(token),
                            token,
                            owner,
                            Subject.unnamed(Optional.empty(), "The arguments of " + javaName, function.inputs()),
                            Purpose.CALL));
            args.ifPresent(units);
            List<InputMember> inputs = args.map(InputUnit::members).orElse(List.of());
            return new CallPlan(
                    javaName,
                    futureName,
                    function,
                    args.map(JavaUnit::name),
                    inputs,
                    function.multiArgument() && inputs.size() <= PARAMETERS,
                    result(function, javaName, owner),
                    isSingle(function.result()),
                    futureName.isEmpty() && !function.outputOnly() && isPlain(function.result()));
        });
    }

    private Optional<JavaType> result(BoundFunction function, String javaName, String owner) {
        if (function.result() instanceof BoundResult.ValueResult value) {
            Place place = new Place(function.token(), owner, "result", Shape.OUTPUT, function.origin());
            return Optional.of(types.plan(value.type(), place));
        } else if (function.result() instanceof BoundResult.ObjectResult object) {
            JavaName name = names.callResult(function.token());
            Subject subject = Subject.unnamed(object.description(), "The result of " + javaName, object.properties());
            units.accept(objects.outputs(name, function.token(), subject));
            return Optional.of(new JavaType.OutputObject(name));
        } else if (function.result() instanceof BoundResult.Nothing) {
            return Optional.empty();
        }
        throw new AssertionError(function.result());
    }

    /** An object goes over the wire as it is, also one of a named type; everything else alone in an object. */
    private static boolean isSingle(BoundResult result) {
        return result instanceof BoundResult.ValueResult value && !isObject(value.type());
    }

    private static boolean isObject(BoundType type) {
        return type instanceof BoundType.ObjectRef
                || type instanceof BoundType.ExternalRef ref && ref.definition() == BoundType.Definition.OBJECT;
    }

    private static boolean isPlain(BoundResult result) {
        if (result instanceof BoundResult.ObjectResult object) {
            return object.plain();
        }
        return result instanceof BoundResult.ValueResult value && value.type().plain();
    }
}
