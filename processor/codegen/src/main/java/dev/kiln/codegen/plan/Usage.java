package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.ResourceRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which of a package's types are used, and which way their values go: no other object becomes a class. */
final class Usage {
    private final Map<Token, BoundObject> objects = new HashMap<>();
    private final SortedSet<Token> inputObjects = new TreeSet<>();
    private final SortedSet<Token> outputObjects = new TreeSet<>();
    private final SortedSet<Token> enums = new TreeSet<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    private Usage(BoundPackage pack) {
        pack.objects().forEach(object -> objects.put(object.token(), object));
    }

    static Usage of(BoundPackage pack) {
        Usage usage = new Usage(pack);
        pack.resources().forEach(usage::addResource);
        pack.resources().stream()
                .filter(resource -> !resource.component())
                .forEach(resource -> resource.state().ifPresent(state -> usage.addAll(state, Shape.INPUT)));
        pack.provider().ifPresent(usage::addResource);
        pack.functions().forEach(usage::addFunction);
        usage.addAll(pack.config(), Shape.OUTPUT);
        pack.enums().forEach(each -> usage.enums.add(each.token()));
        while (!usage.open.isEmpty()) {
            usage.open.pop().run();
        }
        return usage;
    }

    SortedSet<Token> objects(Shape shape) {
        return shape == Shape.INPUT ? inputObjects : outputObjects;
    }

    SortedSet<Token> enums() {
        return enums;
    }

    BoundObject object(Token token) {
        BoundObject object = objects.get(token);
        if (object == null) {
            throw new AssertionError("not bound: " + token);
        }
        return object;
    }

    private void addResource(BoundResource resource) {
        addAll(resource.inputs(), Shape.INPUT);
        addAll(resource.outputs(), Shape.OUTPUT);
        resource.methods().forEach(method -> addFunction(method.function()));
    }

    private void addFunction(BoundFunction function) {
        addAll(function.inputs(), Shape.INPUT);
        if (function.result() instanceof BoundResult.ObjectResult result) {
            addAll(result.properties(), Shape.OUTPUT);
        } else if (function.result() instanceof BoundResult.ValueResult result) {
            add(result.type(), Shape.OUTPUT);
        }
    }

    private void addAll(List<BoundProperty> properties, Shape shape) {
        properties.forEach(property -> add(property.type(), shape));
    }

    private void add(BoundType type, Shape shape) {
        if (type instanceof ListOf list) {
            add(list.item(), shape);
        } else if (type instanceof MapOf map) {
            add(map.value(), shape);
        } else if (type instanceof ObjectRef ref) {
            if (objects(shape).add(ref.token())) {
                open.push(() -> addAll(object(ref.token()).properties(), shape));
            }
        } else if (type instanceof EnumRef ref) {
            enums.add(ref.token());
        } else if (type instanceof UnionOf union) {
            union.members().forEach(member -> add(member, shape));
        } else if (!(type instanceof Builtin || type instanceof ResourceRef || type instanceof ExternalRef)) {
            throw new AssertionError(type);
        }
    }
}
