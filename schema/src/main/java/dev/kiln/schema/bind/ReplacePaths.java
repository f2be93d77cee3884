package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the property paths whose change means replacement: {@code a.b}, {@code list[*].b}, {@code map.*.b}. */
final class ReplacePaths {
    private final Map<Token, BoundObject> objects = new HashMap<>();
    private final Set<Token> leading = new HashSet<>();

    ReplacePaths(List<BoundObject> objects) {
        objects.forEach(object -> this.objects.put(object.token(), object));
        boolean grown = true;
        while (grown) {
            grown = objects.stream()
                            .filter(object -> !leading.contains(object.token()) && leads(object.properties()))
                            .filter(object -> leading.add(object.token()))
                            .count()
                    > 0;
        }
    }

    List<String> of(List<BoundProperty> outputs) {
        List<String> paths = new ArrayList<>();
        if (leads(outputs)) {
            walk("", outputs, new HashSet<>(), paths);
        }
        return List.copyOf(paths);
    }

    /** Types that are on the way here already are not walked again. */
    private void walk(String prefix, List<BoundProperty> properties, Set<Token> above, List<String> paths) {
        for (BoundProperty property : properties) {
            String path = prefix + property.name() + suffix(property.type());
            if (property.replaceOnChanges()) {
                paths.add(path);
                continue;
            }
            Optional<Token> object = object(property.type()).filter(leading::contains);
            if (object.isPresent() && above.add(object.get())) {
                walk(path + ".", properties(object.get()), above, paths);
                above.remove(object.get());
            }
        }
    }

    private List<BoundProperty> properties(Token token) {
        BoundObject object = objects.get(token);
        return object == null ? List.of() : object.properties();
    }

    private boolean leads(List<BoundProperty> properties) {
        return properties.stream()
                .anyMatch(property -> property.replaceOnChanges()
                        || object(property.type()).filter(leading::contains).isPresent());
    }

    private static String suffix(BoundType type) {
        if (type instanceof ListOf list) {
            return "[*]" + suffix(list.item());
        }
        return type instanceof MapOf map ? ".*" + suffix(map.value()) : "";
    }

    private static Optional<Token> object(BoundType type) {
        if (type instanceof ListOf list) {
            return object(list.item());
        }
        if (type instanceof MapOf map) {
            return object(map.value());
        }
        return type instanceof ObjectRef ref ? Optional.of(ref.token()) : Optional.empty();
    }
}
