package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Writes what a class of arguments says of its properties: which are required, constant, secret, and their defaults. */
final class CompletionCode {
    private static final String NAME = "complete";
    private static final String PARAMETER = "completion";

    /** So many statements are in one method at most, of which a class file has 64 KB (JVMS 4.7.3). */
    private static final int STATEMENTS = 500;

    private CompletionCode() {}

    /** Nothing where there is nothing to say; several methods where it is much. */
    static List<MethodSpec> of(InputUnit unit) {
        List<CodeBlock> statements = new ArrayList<>();
        if (!unit.lookup()) {
            unit.members().forEach(member -> addValue(unit, member, statements));
            addAll("required", unit, InputMember::mandatory, statements);
        }
        addAll("secret", unit, member -> member.property().secret(), statements);
        if (unit.json()) {
            addAll("json", unit, member -> !isText(member.type()), statements);
        }
        if (statements.isEmpty()) {
            return List.of();
        }
        return statements.size() <= STATEMENTS ? List.of(whole(statements)) : parts(statements);
    }

    private static List<MethodSpec> parts(List<CodeBlock> statements) {
        List<CodeBlock> calls = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        for (int start = 0; start < statements.size(); start += STATEMENTS) {
            String name = NAME + (methods.size() + 1);
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(RuntimeNames.COMPLETION, PARAMETER);
            statements
                    .subList(start, Math.min(statements.size(), start + STATEMENTS))
                    .forEach(method::addStatement);
            methods.add(method.build());
            calls.add(CodeBlock.of("$L($L)", name, PARAMETER));
        }
        methods.add(0, whole(calls));
        return methods;
    }

    private static MethodSpec whole(List<CodeBlock> statements) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(NAME)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(RuntimeNames.COMPLETION, PARAMETER);
        statements.forEach(method::addStatement);
        return method.build();
    }

    private static void addValue(InputUnit unit, InputMember member, List<CodeBlock> statements) {
        CodeBlock wire = LiteralCode.text(member.wire());
        List<String> environment = member.property().environment();
        CodeBlock variables =
                environment.isEmpty() ? CodeBlock.of("") : CodeBlock.of(", $L", LiteralCode.texts(environment));
        if (member.constant().isPresent()) {
            CodeBlock literal = LiteralCode.of(member.constant().get());
            statements.add(CodeBlock.of("$L.constant($L, $L)", PARAMETER, wire, literal));
        } else if (member.defaultValue().isPresent()) {
            CodeBlock literal = LiteralCode.of(member.defaultValue().get());
            statements.add(CodeBlock.of("$L.defaultValue($L, $L$L)", PARAMETER, wire, literal, variables));
        } else if (!environment.isEmpty()) {
            TypeName type = isStructure(member.property().type())
                    ? unit.json() ? TypeNames.STRING : ClassName.OBJECT
                    : textType(member.type());
            statements.add(CodeBlock.of("$L.environment($L, $T.class$L)", PARAMETER, wire, type, variables));
        }
    }

    private static void addAll(String what, InputUnit unit, Predicate<InputMember> which, List<CodeBlock> statements) {
        List<String> wires =
                unit.members().stream().filter(which).map(InputMember::wire).toList();
        if (!wires.isEmpty()) {
            statements.add(CodeBlock.of("$L.$L($L)", PARAMETER, what, LiteralCode.texts(wires)));
        }
    }

    private static boolean isText(JavaType type) {
        return type instanceof Scalar scalar && (scalar.kind() == Kind.STRING || scalar.kind() == Kind.JSON)
                || type instanceof EnumType each && each.kind() == Kind.STRING;
    }

    /** Whether the text of an environment variable is JSON for it; a provider gets such a text as it is. */
    private static boolean isStructure(BoundType type) {
        return type instanceof BoundType.ListOf
                || type instanceof BoundType.MapOf
                || type instanceof BoundType.ObjectRef
                || type instanceof BoundType.ExternalRef ref && ref.definition() == BoundType.Definition.OBJECT
                || type instanceof BoundType.UnionOf union
                        && union.members().stream().allMatch(CompletionCode::isStructure);
    }

    /** What an environment variable's text is converted to. */
    private static TypeName textType(JavaType type) {
        if (type instanceof Scalar scalar && scalar.kind().compareTo(Kind.STRING) <= 0) {
            return TypeNames.of(scalar.kind());
        } else if (type instanceof EnumType each) {
            return TypeNames.of(each.kind());
        } else if (type instanceof EitherOf either && !isText(either.right())) {
            return textType(either.left());
        }
        return TypeNames.STRING;
    }
}
