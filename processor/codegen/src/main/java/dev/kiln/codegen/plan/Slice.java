package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.ConfigUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.codegen.plan.JavaUnit.UtilitiesUnit;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Diagnostics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes from a whole package what is asked for, and what that reaches. Names stay those of the whole package. */
final class Slice {
    private Slice() {}

    static List<JavaUnit> of(
            BoundPackage pack,
            List<JavaUnit> all,
            Set<JavaName> elsewhere,
            List<String> entries,
            Diagnostics diagnostics) {
        Selection selection = Selection.of(pack, entries, diagnostics);
        Map<JavaName, JavaUnit> byName = new HashMap<>();
        all.forEach(unit -> byName.put(unit.name(), unit));
        Deque<JavaUnit> open = new ArrayDeque<>();
        all.forEach(unit -> {
            JavaUnit root = root(unit, selection);
            if (root != null) {
                open.add(root);
            }
        });
        SortedMap<JavaName, JavaUnit> reached = new TreeMap<>();
        while (!open.isEmpty()) {
            JavaUnit unit = open.pop();
            if (reached.putIfAbsent(unit.name(), unit) == null) {
                unit.references()
                        .filter(name -> byName.containsKey(name) || !elsewhere.contains(name))
                        .forEach(name -> open.add(known(byName, name)));
            }
        }
        return List.copyOf(reached.values());
    }

    private static JavaUnit known(Map<JavaName, JavaUnit> byName, JavaName name) {
        JavaUnit unit = byName.get(name);
        if (unit == null) {
            throw new AssertionError("not planned: " + name);
        }
        return unit;
    }

    /** The unit as far as it is asked for by itself, or null. */
    private static @Nullable JavaUnit root(JavaUnit unit, Selection selection) {
        if (unit instanceof ResourceUnit each) {
            boolean wanted = selection.resources().contains(each.resource().token());
            return wanted ? unit : null;
        } else if (unit instanceof FunctionsUnit each) {
            List<CallPlan> wanted = each.functions().stream()
                    .filter(call ->
                            selection.functions().contains(call.function().token()))
                    .toList();
            return wanted.isEmpty()
                    ? null
                    : new FunctionsUnit(each.name(), each.module(), wanted, each.utilities(), each.parts());
        } else if (unit instanceof ConfigUnit) {
            return selection.config() ? unit : null;
        }
        boolean wanted = unit instanceof UtilitiesUnit || unit instanceof EnumUnit && selection.whole();
        return wanted ? unit : null;
    }
}
