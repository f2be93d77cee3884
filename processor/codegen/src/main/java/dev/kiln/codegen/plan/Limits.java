package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.codegen.plan.JavaUnit.UnionUnit;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.util.List;

/** What a class file cannot hold (JVMS 4.7.3 and 4.4), and no {@link Parts} can. */
final class Limits {
    private static final int PROPERTIES = 4_000;
    private static final int CASES = 2_000;

    private Limits() {}

    static void check(List<JavaUnit> units, Diagnostics diagnostics) {
        for (JavaUnit unit : units) {
            if (unit instanceof InputUnit each) {
                List<BoundProperty> properties =
                        each.members().stream().map(InputMember::property).toList();
                checkProperties(each.name(), properties, diagnostics);
            } else if (unit instanceof OutputUnit each) {
                checkProperties(each.name(), properties(each.members()), diagnostics);
            } else if (unit instanceof ResourceUnit each) {
                checkProperties(each.name(), properties(each.outputs()), diagnostics);
            } else if (unit instanceof UnionUnit each) {
                check(each.cases().size(), CASES, "types", each.name(), each.origin(), diagnostics);
            }
        }
    }

    private static List<BoundProperty> properties(List<OutputMember> members) {
        return members.stream().map(OutputMember::property).toList();
    }

    private static void checkProperties(JavaName name, List<BoundProperty> properties, Diagnostics diagnostics) {
        if (!properties.isEmpty()) {
            Origin origin = properties.get(0).origin();
            check(properties.size(), PROPERTIES, "properties", name, origin, diagnostics);
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
