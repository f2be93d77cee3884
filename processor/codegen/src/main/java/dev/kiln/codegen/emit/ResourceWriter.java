package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.JavaUnit.Form;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.codegen.plan.OutputMember;
import dev.kiln.schema.bound.BoundProperty;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a resource, component or provider. */
final class ResourceWriter {
    private final Comments comments;

    ResourceWriter(Comments comments) {
        this.comments = comments;
    }

    TypeSpec write(ResourceUnit unit) {
        ClassName self = TypeNames.of(unit.name());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(base(unit.form()));
        String words = "The resource " + unit.resource().token();
        comments.add(
                type,
                comments.full(unit.resource().description(), words),
                unit.resource().deprecation());
        new ConstructorWriter(unit, comments).write(type);
        unit.outputs().forEach(member -> type.addMethod(accessor(member)));
        CallWriter calls = new CallWriter(comments);
        unit.methods().forEach(call -> calls.methods(call, type));
        type.addMethod(describe(unit));
        return type.build();
    }

    private static ClassName base(Form form) {
        return switch (form) {
            case CUSTOM -> RuntimeNames.CUSTOM_RESOURCE;
            case PROVIDER -> RuntimeNames.PROVIDER_RESOURCE;
            case COMPONENT -> RuntimeNames.COMPONENT_RESOURCE;
        };
    }

    private MethodSpec accessor(OutputMember member) {
        boolean required = member.property().required();
        TypeName name = TypeNames.of(member.type());
        MethodSpec.Builder method = MethodSpec.methodBuilder(member.name()).addModifiers(Modifier.PUBLIC);
        comments.add(
                method,
                comments.full(member.property().description(), "The output " + member.wire()),
                member.property().deprecation());
        return method.returns(TypeNames.output(required ? name : TypeNames.optional(name)))
                .addCode(comments.decoding(required ? "output" : "optional", member.wire(), member.type()))
                .build();
    }

    /** Takes a parameter, so that an accessor may have its name. */
    private static MethodSpec describe(ResourceUnit unit) {
        List<String> secrets = unit.resource().outputs().stream()
                .filter(BoundProperty::secret)
                .map(BoundProperty::name)
                .toList();
        CodeBlock.Builder type = CodeBlock.builder()
                .add(
                        "return $T.of($L, owner)",
                        RuntimeNames.RESOURCE_TYPE,
                        LiteralCode.text(unit.resource().token().text()));
        add(type, "secretOutputs", secrets);
        add(type, "replaceOnChanges", unit.resource().replaceOnChanges());
        add(type, "aliases", unit.resource().aliases());
        return MethodSpec.methodBuilder("describe")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeNames.RESOURCE_TYPE)
                .addParameter(RuntimeNames.PACKAGE_INFO, "owner")
                .addStatement(type.build())
                .build();
    }

    private static void add(CodeBlock.Builder type, String what, List<String> texts) {
        if (!texts.isEmpty()) {
            type.add("\n.$L($L)", what, LiteralCode.texts(texts));
        }
    }
}
