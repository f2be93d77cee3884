package dev.kiln.codegen;

import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.JavaUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.codegen.plan.OutputMember;
import dev.kiln.codegen.plan.Plan;
import dev.kiln.codegen.plan.Planner;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the things of a package are called in Java. */
public final class JavaNames {
    private final SortedMap<String, String> names = new TreeMap<>();

    private JavaNames() {}

    /** Names by what they name, in words; none where no Java can be made of the package. */
    public static SortedMap<String, String> of(BoundPackage pack) {
        JavaNames names = new JavaNames();
        Result<Plan> plan = Planner.plan(pack, Optional.empty(), Optional.empty(), List.of());
        plan.value().ifPresent(made -> made.units().forEach(names::add));
        return names.names;
    }

    private void add(JavaUnit unit) {
        if (unit instanceof ResourceUnit resource) {
            String subject = "resource " + resource.resource().token();
            names.put(subject, resource.name().qualified());
            outputs(subject + ", output", resource.outputs());
        } else if (unit instanceof EnumUnit each) {
            String subject = "enum " + each.definition().token();
            names.put(subject, each.name().qualified());
            each.constants().forEach(constant -> names.put(subject + ", value " + constant.literal(), constant.name()));
        } else if (unit instanceof InputUnit input) {
            String subject = input.token().map(token -> "type " + token).orElse(input.subject());
            names.put(subject + " as arguments", input.name().qualified());
            for (InputMember member : input.members()) {
                names.put(subject + ", input " + member.wire(), member.name());
            }
        } else if (unit instanceof OutputUnit output) {
            String subject = output.token().map(token -> "type " + token).orElse(output.subject());
            names.put(subject + " as a result", output.name().qualified());
            outputs(subject + ", output", output.members());
        }
    }

    private void outputs(String subject, List<OutputMember> members) {
        members.forEach(member -> names.put(subject + " " + member.wire(), member.name()));
    }
}
