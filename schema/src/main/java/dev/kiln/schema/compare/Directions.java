package dev.kiln.schema.compare;

import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundFunction.BoundResult;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which way the values of a package's types go. */
final class Directions {
    private final Map<String, BoundObject> objects = new HashMap<>();
    private final Set<String> in = new HashSet<>();
    private final Set<String> out = new HashSet<>();
    private final Deque<Runnable> open = new ArrayDeque<>();

    Directions(BoundPackage pack) {
        pack.objects().forEach(each -> objects.put(each.token().text(), each));
        pack.resources().forEach(this::add);
        pack.provider().ifPresent(this::add);
        pack.functions().forEach(this::add);
        add(pack.config(), out);
        while (!open.isEmpty()) {
            open.pop().run();
        }
    }

    boolean goesIn(String token) {
        return in.contains(token);
    }

    boolean comesOut(String token) {
        return out.contains(token);
    }

    private void add(BoundResource resource) {
        add(resource.inputs(), in);
        add(resource.outputs(), out);
        resource.state().ifPresent(state -> add(state, in));
        resource.list().ifPresent(list -> add(list, in));
        resource.methods().forEach(method -> add(method.function()));
    }

    private void add(BoundFunction function) {
        add(function.inputs(), in);
        if (function.result() instanceof BoundResult.ObjectResult result) {
            add(result.properties(), out);
        } else if (function.result() instanceof BoundResult.ValueResult result) {
            add(result.type(), out);
        }
    }

    private void add(List<BoundProperty> properties, Set<String> way) {
        properties.forEach(property -> add(property.type(), way));
    }

    private void add(BoundType type, Set<String> way) {
        if (type instanceof ListOf list) {
            add(list.item(), way);
        } else if (type instanceof MapOf map) {
            add(map.value(), way);
        } else if (type instanceof UnionOf union) {
            union.members().forEach(member -> add(member, way));
        } else if (type instanceof EnumRef ref) {
            way.add(ref.token().text());
        } else if (type instanceof ObjectRef ref && way.add(ref.token().text())) {
            BoundObject object = objects.get(ref.token().text());
            if (object != null) {
                open.push(() -> add(object.properties(), way));
            }
        }
    }
}
