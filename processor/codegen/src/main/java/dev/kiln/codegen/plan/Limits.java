package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.util.List;

/** What a class file cannot hold (JVMS 4.7.3 and 4.4). */
final class Limits {
    private static final int CONSTANTS = 3_000;
    private static final int FUNCTIONS = 1_500;
    private static final int PROPERTIES = 2_500;

    private Limits() {}

    static void check(List<JavaUnit> units, Diagnostics diagnostics) {
        for (JavaUnit unit : units) {
            if (unit instanceof EnumUnit each) {
                check(
                        each.constants().size(),
                        CONSTANTS,
                        "values",
                        each.name(),
                        each.definition().origin(),
                        diagnostics);
            } else if (unit instanceof FunctionsUnit each) {
                check(each.functions().size(), FUNCTIONS, "functions", each.name(), Origin.NONE, diagnostics);
            } else if (unit instanceof InputUnit each && each.members().size() > PROPERTIES) {
                Origin origin = each.members().get(0).property().origin();
                check(each.members().size(), PROPERTIES, "properties", each.name(), origin, diagnostics);
            }
        }
    }

    private static void check(
            int count, int limit, String what, JavaName name, Origin origin, Diagnostics diagnostics) {
        if (count > limit) {
            diagnostics.error(
                    "UNSUPPORTED",
                    origin,
                    name + " would have " + count + " " + what + ", and more than " + limit
                            + " in one class are not generated.");
        }
    }
}
