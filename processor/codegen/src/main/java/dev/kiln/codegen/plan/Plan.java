package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a package, or a part of it, becomes.
 *
 * @param units sorted by name
 * @param shadowing Java packages in which some class, wanted or not, has the name of one in {@code java.lang}
 * @param deprecated classes whose use is a warning
 */
public record Plan(List<JavaUnit> units, Set<String> shadowing, Set<JavaName> deprecated) {
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

    /** Copies all. */
    public Plan {
        units = List.copyOf(units);
        shadowing = Set.copyOf(shadowing);
        deprecated = Set.copyOf(deprecated);
    }

    /** Whether a class of this name is in the way of one in {@code java.lang} that generated code names. */
    static boolean isLang(String simple) {
        return LANG.contains(simple);
    }

    static Plan of(List<JavaUnit> wanted, List<JavaUnit> all, Set<JavaName> deprecatedElsewhere) {
        Set<String> shadowing = new HashSet<>();
        for (JavaUnit unit : all) {
            if (isLang(unit.name().simple())) {
                shadowing.add(unit.name().pack());
            }
        }
        Set<JavaName> deprecated = new HashSet<>(deprecatedElsewhere);
        for (JavaUnit unit : all) {
            if (unit instanceof ResourceUnit each
                    && each.resource().deprecation().isPresent()) {
                deprecated.add(unit.name());
            }
        }
        return new Plan(Parts.divided(wanted), shadowing, deprecated);
    }
}
