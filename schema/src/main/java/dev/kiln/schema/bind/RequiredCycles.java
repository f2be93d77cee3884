package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds objects that no value can be made of, since each needs another one of its own kind. */
final class RequiredCycles {
    private final Scope scope;
    private final SortedMap<Token, BoundObject> left = new TreeMap<>();

    RequiredCycles(Scope scope) {
        this.scope = scope;
    }

    void check(List<BoundObject> objects) {
        objects.forEach(object -> left.put(object.token(), object));
        prune();
        while (!left.isEmpty()) {
            report(cycle(left.firstKey()));
            prune();
        }
    }

    /** Leaves out what can be made: objects that need none of those left, and then those that need only them. */
    private void prune() {
        boolean pruned = true;
        while (pruned) {
            pruned = left.values().removeIf(object -> next(object).isEmpty());
        }
    }

    /** The first required property that is directly an object of those left. */
    private Optional<BoundProperty> next(BoundObject object) {
        return object.properties().stream()
                .filter(property -> property.required()
                        && property.type() instanceof ObjectRef ref
                        && left.containsKey(ref.token()))
                .findFirst();
    }

    private List<Map.Entry<Token, BoundProperty>> cycle(Token start) {
        Map<Token, BoundProperty> path = new LinkedHashMap<>();
        Token current = start;
        while (!path.containsKey(current)) {
            BoundProperty link = next(Objects.requireNonNull(left.get(current))).orElseThrow();
            path.put(current, link);
            current = ((ObjectRef) link.type()).token();
        }
        left.keySet().removeAll(path.keySet());
        List<Map.Entry<Token, BoundProperty>> entries = new ArrayList<>(path.entrySet());
        while (!entries.get(0).getKey().equals(current)) {
            entries.remove(0);
        }
        return entries;
    }

    private void report(List<Map.Entry<Token, BoundProperty>> cycle) {
        StringBuilder way = new StringBuilder();
        cycle.forEach(entry -> way.append(entry.getKey())
                .append(".")
                .append(entry.getValue().name())
                .append(" → "));
        way.append(cycle.get(0).getKey());
        scope.error(
                "CYCLE-REQUIRED",
                cycle.get(0).getValue().origin(),
                "no value can be made of these objects, since each requires the next: " + way
                        + "; make one of the properties optional");
    }
}
