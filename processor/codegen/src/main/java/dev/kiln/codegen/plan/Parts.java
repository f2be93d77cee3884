package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.EnumPartUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsPartUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides what one class file cannot hold (JVMS 4.7.3 and 4.4). A class inherits what its parts hold, so that it looks
 * the same from outside: functions from classes, one above the other; constants from interfaces, since a class does not
 * initialize those, and so two threads cannot wait for each other.
 */
final class Parts {
    private static final int CONSTANTS = 3_000;
    private static final int FUNCTIONS = 800;

    private Parts() {}

    /** How many parts so many functions have, beside the module's own class. */
    static int ofFunctions(int count) {
        return beside(count, FUNCTIONS);
    }

    /** How many parts an enum with so many constants has, beside its own class. */
    static int ofConstants(int count) {
        return beside(count, CONSTANTS);
    }

    /** The units with their parts. */
    static List<JavaUnit> divided(List<JavaUnit> units) {
        List<JavaUnit> all = new ArrayList<>();
        for (JavaUnit unit : units) {
            if (unit instanceof EnumUnit each) {
                divide(each, all);
            } else if (unit instanceof FunctionsUnit each) {
                divide(each, all);
            } else {
                all.add(unit);
            }
        }
        return all;
    }

    private static void divide(EnumUnit unit, List<JavaUnit> all) {
        int count = ofConstants(unit.constants().size());
        List<JavaName> parts = unit.parts().subList(0, count);
        all.add(new EnumUnit(unit.name(), unit.definition(), chunk(unit.constants(), 0, CONSTANTS), parts));
        for (int at = 0; at < count; at++) {
            all.add(new EnumPartUnit(parts.get(at), unit.name(), chunk(unit.constants(), at + 1, CONSTANTS)));
        }
    }

    /** In a slice there are fewer functions, and so fewer parts, than there are names for. */
    private static void divide(FunctionsUnit unit, List<JavaUnit> all) {
        int count = ofFunctions(unit.functions().size());
        List<JavaName> parts = unit.parts().subList(0, count);
        all.add(new FunctionsUnit(
                unit.name(), unit.module(), chunk(unit.functions(), 0, FUNCTIONS), unit.utilities(), parts));
        for (int at = 0; at < count; at++) {
            all.add(new FunctionsPartUnit(
                    parts.get(at),
                    unit.name(),
                    chunk(unit.functions(), at + 1, FUNCTIONS),
                    unit.utilities(),
                    at + 1 < count ? Optional.of(parts.get(at + 1)) : Optional.empty()));
        }
    }

    private static int beside(int count, int most) {
        return Math.max(0, (count - 1) / most);
    }

    private static <T> List<T> chunk(List<T> all, int number, int size) {
        return all.subList(number * size, Math.min(all.size(), (number + 1) * size));
    }
}
