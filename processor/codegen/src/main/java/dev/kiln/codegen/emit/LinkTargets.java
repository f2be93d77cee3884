package dev.kiln.codegen.emit;

import dev.kiln.codegen.doc.Reference;
import dev.kiln.codegen.plan.CallPlan;
import dev.kiln.codegen.plan.JavaUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.codegen.plan.OutputMember;
import dev.kiln.schema.bound.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a reference in the documentation leads to, among what is generated together. */
final class LinkTargets {
    private final Map<Reference, String> targets = new HashMap<>();

    LinkTargets(List<JavaUnit> units) {
        for (JavaUnit unit : units) {
            if (unit instanceof ResourceUnit each) {
                addResource(each);
            } else if (unit instanceof FunctionsUnit each) {
                each.functions().forEach(call -> addFunction(each, call));
            } else if (unit instanceof EnumUnit each) {
                addType(each.definition().token(), Optional.empty(), unit.name().qualified());
            } else if (unit instanceof OutputUnit each) {
                each.token().ifPresent(token -> addObject(token, each));
            }
        }
        for (JavaUnit unit : units) {
            if (unit instanceof InputUnit each) {
                each.token().ifPresent(token -> addArguments(token, each));
            }
        }
    }

    /** What comes out of it is what a type's name is about; its arguments only where nothing does. */
    private void addObject(Token token, OutputUnit unit) {
        String name = unit.name().qualified();
        addType(token, Optional.empty(), name);
        unit.members().forEach(member -> addType(token, Optional.of(member.wire()), name + "#" + member.name() + "()"));
    }

    private void addArguments(Token token, InputUnit unit) {
        String name = unit.name().qualified();
        addType(token, Optional.empty(), name);
        unit.members().forEach(member -> addType(token, Optional.of(member.wire()), name));
    }

    private void addType(Token token, Optional<String> property, String target) {
        targets.putIfAbsent(new Reference("types", token.text(), property), target);
    }

    /** What {@code {@link}} takes. */
    Optional<String> of(Reference reference) {
        return Optional.ofNullable(targets.get(reference));
    }

    private void addResource(ResourceUnit unit) {
        String kind = unit.form() == JavaUnit.Form.PROVIDER ? "provider" : "resources";
        String token = unit.form() == JavaUnit.Form.PROVIDER
                ? ""
                : unit.resource().token().text();
        String name = unit.name().qualified();
        targets.put(new Reference(kind, token, Optional.empty()), name);
        unit.resource()
                .inputs()
                .forEach(property -> targets.put(
                        new Reference(kind, token, Optional.of(property.name())),
                        unit.args().qualified()));
        for (OutputMember member : unit.outputs()) {
            targets.put(new Reference(kind, token, Optional.of(member.wire())), name + "#" + member.name() + "()");
        }
    }

    private void addFunction(FunctionsUnit unit, CallPlan call) {
        String token = call.function().token().text();
        String target = unit.name().qualified() + "#" + call.name();
        targets.put(new Reference("functions", token, Optional.empty()), target);
        call.function()
                .inputs()
                .forEach(property -> targets.put(
                        new Reference("functions", token, Optional.of(property.name())),
                        call.args().orElseThrow().qualified()));
    }
}
