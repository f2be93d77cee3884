package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.JavaUnit.EnumPartUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.schema.bound.BoundType.Kind;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes an enum: a class with constants, since a provider may know more values than its schema did. */
final class EnumWriter {
    private final Comments comments;

    EnumWriter(Comments comments) {
        this.comments = comments;
    }

    TypeSpec write(EnumUnit unit) {
        ClassName self = TypeNames.of(unit.name());
        ClassName base = TypeNames.of(unit.definition().kind());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeNames.ENUM_VALUE, base));
        String words = "A value of the enum " + unit.name().simple();
        comments.add(type, comments.full(unit.definition().description(), words), Optional.empty());
        unit.parts().forEach(part -> type.addSuperinterface(TypeNames.of(part)));
        unit.constants().forEach(constant -> type.addField(constant(self, constant, "new $T($L)")));
        CodeBlock decoder = CodeBlock.of(
                "$T.$L($T::of)",
                RuntimeNames.DECODERS,
                decoder(unit.definition().kind()),
                self);
        type.addField(OutputWriter.decoder(self, decoder));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(base, "value")
                .addStatement("super(value)")
                .build());
        type.addMethod(MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("The value as it goes over the wire, whether or not there is a constant for it.\n")
                .returns(self)
                .addParameter(base, "value")
                .addStatement("return new $T(value)", self)
                .build());
        return type.build();
    }

    /** An interface, the constants of which the enum inherits. */
    TypeSpec write(EnumPartUnit unit) {
        ClassName owner = TypeNames.of(unit.owner());
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(TypeNames.of(unit.name()))
                .addJavadoc("Values for which {@link $T} has no room.\n", owner);
        unit.constants().forEach(constant -> type.addField(constant(owner, constant, "$T.of($L)")));
        return type.build();
    }

    private FieldSpec constant(ClassName self, EnumUnit.Constant constant, String made) {
        FieldSpec.Builder field = FieldSpec.builder(
                        self, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(made, self, LiteralCode.of(constant.literal()));
        String comment = comments.full(constant.value().description(), "The value " + constant.literal());
        field.addJavadoc(comments.comment(comment, constant.value().deprecation()));
        constant.value().deprecation().ifPresent(reason -> field.addAnnotation(Deprecated.class));
        return field.build();
    }

    private static String decoder(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> "bool";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case STRING -> "text";
            case ANY, JSON, ASSET, ARCHIVE -> throw new AssertionError(kind);
        };
    }
}
