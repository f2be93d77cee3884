package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.schema.bound.BoundType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Writes what a class of arguments says of its properties: which are required, constant, secret, and their defaults. */
final class CompletionCode {
    private static final String PARAMETER = "completion";

    private CompletionCode() {}

    static Optional<MethodSpec> of(InputUnit unit) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!unit.lookup()) {
            unit.members().forEach(member -> addValue(member, code));
            addAll("required", unit, InputMember::mandatory, code);
        }
        addAll("secret", unit, member -> member.property().secret(), code);
        if (unit.json()) {
            addAll("json", unit, member -> !isText(member.type()), code);
        }
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder("complete")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(RuntimeNames.COMPLETION, PARAMETER)
                .addCode(code.build())
                .build());
    }

    private static void addValue(InputMember member, CodeBlock.Builder code) {
        CodeBlock wire = LiteralCode.text(member.wire());
        List<String> environment = member.property().environment();
        if (member.constant().isPresent()) {
            CodeBlock literal = LiteralCode.of(member.constant().get());
            code.addStatement("$L.constant($L, $L)", PARAMETER, wire, literal);
        } else if (member.defaultValue().isPresent()) {
            CodeBlock literal = LiteralCode.of(member.defaultValue().get());
            code.addStatement("$L.defaultValue($L, $L$L)", PARAMETER, wire, literal, texts(environment, true));
        } else if (!environment.isEmpty()) {
            code.addStatement(
                    "$L.environment($L, $T.class$L)",
                    PARAMETER,
                    wire,
                    textType(member.type()),
                    texts(environment, true));
        }
    }

    private static void addAll(String what, InputUnit unit, Predicate<InputMember> which, CodeBlock.Builder code) {
        List<String> wires =
                unit.members().stream().filter(which).map(InputMember::wire).toList();
        if (!wires.isEmpty()) {
            code.addStatement("$L.$L($L)", PARAMETER, what, texts(wires, false));
        }
    }

    static CodeBlock texts(List<String> texts, boolean more) {
        CodeBlock joined = texts.stream().map(LiteralCode::text).collect(CodeBlock.joining(", "));
        return more && !texts.isEmpty() ? CodeBlock.of(", $L", joined) : joined;
    }

    private static boolean isText(JavaType type) {
        return type instanceof Scalar scalar && (scalar.kind() == Kind.STRING || scalar.kind() == Kind.JSON)
                || type instanceof EnumType each && each.kind() == Kind.STRING;
    }

    /** What an environment variable's text is converted to. */
    private static ClassName textType(JavaType type) {
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
