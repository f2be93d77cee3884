package dev.kiln.codegen.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a package, or a part of it, becomes.
 *
 * @param units sorted by name
 * @param shadowing Java packages in which some class, wanted or not, has the name of one in {@code java.lang}
 */
public record Plan(List<JavaUnit> units, Set<String> shadowing) {
    /** Those types of java.lang that generated code names. */
    private static final Set<String> LANG = Set.of(
            "Boolean",
            "Deprecated",
            "Double",
            "Integer",
            "Object",
            "Override",
            "SafeVarargs",
            "String",
            "SuppressWarnings",
            "Void");

    /** Copies both. */
    public Plan {
        units = List.copyOf(units);
        shadowing = Set.copyOf(shadowing);
    }

    static Plan of(List<JavaUnit> wanted, List<JavaUnit> all) {
        Set<String> shadowing = new HashSet<>();
        for (JavaUnit unit : all) {
            if (LANG.contains(unit.name().simple())) {
                shadowing.add(unit.name().pack());
            }
        }
        return new Plan(Parts.divided(wanted), shadowing);
    }
}
