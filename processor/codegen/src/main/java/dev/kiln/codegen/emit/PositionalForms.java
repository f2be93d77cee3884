package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.kiln.codegen.plan.CallPlan;
import dev.kiln.codegen.plan.InputMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The ways to give arguments one after the other: all as values or all as outputs, and each without the last ones where
 * those are optional.
 */
final class PositionalForms {
    private static final String OPTIONS = "options";

    private final CallPlan call;
    private final ClassName args;

    PositionalForms(CallPlan call, ClassName args) {
        this.call = call;
        this.args = args;
    }

    /** Gives {@code add} the parameters of each form, and the arguments that they make. */
    void forEach(BiConsumer<List<ParameterSpec>, CodeBlock> add) {
        Map<List<TypeName>, List<InputMember>> forms = new LinkedHashMap<>();
        List<InputMember> all = call.inputs();
        List<InputMember> needed = all.subList(0, neededLength(all));
        for (List<InputMember> members : List.of(all, needed)) {
            if (!members.isEmpty()) {
                forms.putIfAbsent(types(members, PositionalForms::value), members);
                forms.putIfAbsent(types(members, PositionalForms::output), members);
            }
        }
        forms.forEach((types, members) -> add.accept(parameters(types, members), made(members)));
    }

    /** How many there are up to the last one that has to be given. */
    private static int neededLength(List<InputMember> members) {
        return IntStream.range(0, members.size())
                        .filter(at -> members.get(at).mandatory())
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static List<TypeName> types(List<InputMember> members, Function<InputMember, TypeName> type) {
        return members.stream().map(type).toList();
    }

    private static TypeName value(InputMember member) {
        return SetterWriter.isAny(member.type()) ? TypeNames.NULLABLE_OBJECT : TypeNames.of(member.type());
    }

    private static TypeName output(InputMember member) {
        TypeName value = value(member);
        return member.outputs() && !SetterWriter.isAny(member.type()) ? TypeNames.anyOutput(value) : value;
    }

    /** Named like their setters. */
    private List<ParameterSpec> parameters(List<TypeName> types, List<InputMember> members) {
        return IntStream.range(0, types.size())
                .mapToObj(at -> ParameterSpec.builder(types.get(at), name(members.get(at)))
                        .build())
                .toList();
    }

    private CodeBlock made(List<InputMember> members) {
        CodeBlock.Builder made = CodeBlock.builder().add("new $T()", args);
        members.forEach(member -> made.add(".$N($N)", member.name(), name(member)));
        return made.build();
    }

    private String name(InputMember member) {
        String name = member.name();
        while (name.startsWith(OPTIONS) && (name.equals(OPTIONS) || !name.equals(member.name()) && isTaken(name))) {
            name += "_";
        }
        return name;
    }

    private boolean isTaken(String name) {
        return call.inputs().stream().anyMatch(each -> each.name().equals(name));
    }
}
