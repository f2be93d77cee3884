package dev.kiln.codegen.emit;

import dev.kiln.codegen.doc.Reference;
import dev.kiln.codegen.plan.CallPlan;
import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.JavaName;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsPartUnit;
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

    private final Map<JavaName, InputUnit> inputs = new HashMap<>();
    private final Map<JavaName, OutputUnit> results = new HashMap<>();

    private final List<JavaUnit> units;
    private boolean known;

    /** Those in {@code units}, which are only looked through when something refers to them. */
    LinkTargets(List<JavaUnit> units) {
        this.units = units;
    }

    private void find() {
        units.forEach(this::collect);
        for (JavaUnit unit : units) {
            if (unit instanceof ResourceUnit each) {
                addResource(each);
            } else if (unit instanceof FunctionsUnit each) {
                each.functions().forEach(call -> addFunction(each.name(), call));
            } else if (unit instanceof FunctionsPartUnit each) {
                each.functions().forEach(call -> addFunction(each.owner(), call));
            } else if (unit instanceof EnumUnit each) {
                put(
                        Reference.to("types", each.definition().token().text()),
                        each.name().qualified());
            } else if (unit instanceof OutputUnit each) {
                each.token().ifPresent(token -> addObject(token, each));
            }
        }
        for (InputUnit unit : inputs.values()) {
            unit.token().ifPresent(token -> addArguments(token, unit));
        }
    }

    /** What {@code {@link}} takes. */
    synchronized Optional<String> of(Reference reference) {
        if (!known) {
            find();
            known = true;
        }
        return Optional.ofNullable(targets.get(reference));
    }

    private void collect(JavaUnit unit) {
        if (unit instanceof InputUnit each) {
            inputs.put(unit.name(), each);
        } else if (unit instanceof OutputUnit each) {
            results.put(unit.name(), each);
        }
    }

    private void put(Reference reference, String target) {
        targets.putIfAbsent(reference, target);
    }

    /** What comes out of it is what a type's name is about; its arguments only where nothing does. */
    private void addObject(Token token, OutputUnit unit) {
        put(Reference.to("types", token.text()), unit.name().qualified());
        addAccessors("types", token.text(), unit.name(), unit.members());
    }

    private void addArguments(Token token, InputUnit unit) {
        put(Reference.to("types", token.text()), unit.name().qualified());
        unit.members()
                .forEach(member ->
                        put(Reference.toOutput("types", token.text(), member.wire()), setter(unit.name(), member)));
    }

    private void addResource(ResourceUnit unit) {
        boolean provider = unit.form() == JavaUnit.Form.PROVIDER;
        String kind = provider ? "provider" : "resources";
        String token = provider ? "" : unit.resource().token().text();
        put(Reference.to(kind, token), unit.name().qualified());
        addSetters(kind, token, unit.args());
        addAccessors(kind, token, unit.name(), unit.outputs());
    }

    private void addFunction(JavaName owner, CallPlan call) {
        String token = call.function().token().text();
        put(Reference.to("functions", token), owner.qualified() + "#" + call.name());
        call.args().ifPresent(args -> addSetters("functions", token, args));
        if (call.result().orElse(null) instanceof OutputObject object && results.containsKey(object.name())) {
            addAccessors(
                    "functions",
                    token,
                    object.name(),
                    results.get(object.name()).members());
        }
    }

    private void addSetters(String kind, String token, JavaName args) {
        InputUnit unit = inputs.get(args);
        if (unit != null) {
            unit.members().forEach(member -> put(Reference.toInput(kind, token, member.wire()), setter(args, member)));
        }
    }

    private void addAccessors(String kind, String token, JavaName name, List<OutputMember> members) {
        members.forEach(member ->
                put(Reference.toOutput(kind, token, member.wire()), name.qualified() + "#" + member.name() + "()"));
    }

    /** Any of the setters of one name will do. */
    private static String setter(JavaName name, InputMember member) {
        return name.qualified() + "#" + member.name();
    }
}
