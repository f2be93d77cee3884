package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Definition;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.PackageId;
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
    private final Map<PackageId, BoundPackage> used;
    private final Set<PackageId> known = new HashSet<>();
    private final Map<Place, List<BoundProperty>> objects = new HashMap<>();
    private final Set<Place> leading = new HashSet<>();

    /** An object type, of this package where it has no owner. */
    private record Place(Optional<PackageId> owner, Token token) {}

    /**
     * Those of one package.
     *
     * @param used other packages; there may be more of them by the time that paths are asked for
     */
    ReplacePaths(List<BoundObject> objects, Map<PackageId, BoundPackage> used) {
        this.used = used;
        add(Optional.empty(), objects);
        learn();
    }

    private void learn() {
        used.forEach(this::add);
        boolean grown = true;
        while (grown) {
            grown = this.objects.entrySet().stream()
                            .filter(each -> !leading.contains(each.getKey())
                                    && leads(each.getKey().owner(), each.getValue()))
                            .filter(each -> leading.add(each.getKey()))
                            .count()
                    > 0;
        }
    }

    private void add(Optional<PackageId> owner, List<BoundObject> all) {
        all.forEach(object -> objects.put(new Place(owner, object.token()), object.properties()));
    }

    /** A package, and those that it refers to in turn. */
    private void add(PackageId id, BoundPackage pack) {
        if (known.add(id)) {
            add(Optional.of(id), pack.objects());
            pack.externals().forEach(this::add);
        }
    }

    List<String> of(List<BoundProperty> outputs) {
        List<String> paths = new ArrayList<>();
        if (!known.containsAll(used.keySet())) {
            learn();
        }
        if (leads(Optional.empty(), outputs)) {
            walk("", Optional.empty(), outputs, new HashSet<>(), paths);
        }
        return List.copyOf(paths);
    }

    /** Types that are on the way here already are not walked again. */
    private void walk(
            String prefix,
            Optional<PackageId> owner,
            List<BoundProperty> properties,
            Set<Place> above,
            List<String> paths) {
        for (BoundProperty property : properties) {
            String path = prefix + property.name() + suffix(property.type());
            if (property.replaceOnChanges()) {
                paths.add(path);
                continue;
            }
            Optional<Place> object = object(owner, property.type()).filter(leading::contains);
            if (object.isPresent() && above.add(object.get())) {
                walk(path + ".", object.get().owner(), objects.getOrDefault(object.get(), List.of()), above, paths);
                above.remove(object.get());
            }
        }
    }

    private boolean leads(Optional<PackageId> owner, List<BoundProperty> properties) {
        return properties.stream()
                .anyMatch(property -> property.replaceOnChanges()
                        || object(owner, property.type())
                                .filter(leading::contains)
                                .isPresent());
    }

    private static String suffix(BoundType type) {
        if (type instanceof ListOf list) {
            return "[*]" + suffix(list.item());
        }
        return type instanceof MapOf map ? ".*" + suffix(map.value()) : "";
    }

    private static Optional<Place> object(Optional<PackageId> owner, BoundType type) {
        if (type instanceof ListOf list) {
            return object(owner, list.item());
        } else if (type instanceof MapOf map) {
            return object(owner, map.value());
        } else if (type instanceof ExternalRef ref && ref.definition() == Definition.OBJECT) {
            return Optional.of(new Place(Optional.of(ref.owner()), ref.token()));
        }
        return type instanceof ObjectRef ref ? Optional.of(new Place(owner, ref.token())) : Optional.empty();
    }
}
