package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.JavaType;
import dev.kiln.codegen.plan.JavaType.ListOf;
import dev.kiln.codegen.plan.JavaType.MapOf;
import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.codegen.plan.OutputMember;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes an output type. */
final class OutputWriter {
    private final Comments comments;

    OutputWriter(Comments comments) {
        this.comments = comments;
    }

    TypeSpec write(OutputUnit unit) {
        ClassName self = TypeNames.of(unit.name());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeNames.OUTPUT_OBJECT);
        comments.add(type, comments.full(unit.description(), unit.subject()), Optional.empty());
        type.addField(decoder(self, CodeBlock.of("$T.object(new $T())", RuntimeNames.DECODERS, self)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        unit.members().forEach(member -> type.addMethod(accessor(member)));
        return type.build();
    }

    /** The constant that other generated classes decode values by. */
    static FieldSpec decoder(ClassName self, CodeBlock value) {
        return FieldSpec.builder(TypeNames.decoder(self), "DECODER", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Makes one of a property's value.\n")
                .initializer(value)
                .build();
    }

    private MethodSpec accessor(OutputMember member) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(member.name()).addModifiers(Modifier.PUBLIC);
        comments.add(
                method,
                comments.full(member.property().description(), "The property " + member.wire()),
                member.property().deprecation());
        JavaType java = member.type();
        TypeName name = TypeNames.of(java);
        if (member.property().required()) {
            return read(method.returns(name), "get", member, java);
        } else if (java instanceof ListOf list) {
            return read(method.returns(name), "list", member, list.item());
        } else if (java instanceof MapOf map) {
            return read(method.returns(name), "map", member, map.value());
        }
        return read(method.returns(TypeNames.optional(name)), "optional", member, java);
    }

    /** Calls one of the base's methods. */
    private MethodSpec read(MethodSpec.Builder method, String reader, OutputMember member, JavaType decoded) {
        return method.addCode(comments.decoding(reader, member.wire(), decoded)).build();
    }
}
