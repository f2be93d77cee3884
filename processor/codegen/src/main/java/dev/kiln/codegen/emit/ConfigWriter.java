package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import dev.kiln.codegen.plan.JavaUnit.ConfigUnit;
import dev.kiln.codegen.plan.JavaUnit.ConfigUnit.ConfigMember;
import dev.kiln.schema.bound.BoundProperty;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of a package's configuration. */
final class ConfigWriter {
    private final Comments comments;

    ConfigWriter(Comments comments) {
        this.comments = comments;
    }

    TypeSpec write(ConfigUnit unit) {
        ClassName self = TypeNames.of(unit.name());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeNames.PACKAGE_CONFIG)
                .addJavadoc("The configuration of the package $L.\n", Javadoc.plain(unit.pack()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("That of the program that this thread belongs to.\n")
                        .addStatement("super($L)", LiteralCode.text(unit.pack()))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeNames.CONTEXT, "context")
                        .addStatement("super(context, $L)", LiteralCode.text(unit.pack()))
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc("That of one program among several.\n")
                        .returns(self)
                        .addParameter(RuntimeNames.CONTEXT, "context")
                        .addStatement("return new $T(context)", self)
                        .build());
        unit.members().forEach(member -> type.addMethod(accessor(member)));
        return type.build();
    }

    private MethodSpec accessor(ConfigMember config) {
        BoundProperty property = config.member().property();
        boolean present = property.required() || config.defaultValue().isPresent();
        TypeName name = TypeNames.of(config.member().type());
        TypeName value = present ? name : TypeNames.optional(name);
        List<CodeBlock> passed = new ArrayList<>();
        passed.add(LiteralCode.text(property.name()));
        passed.add(DecoderCode.of(config.member().type()));
        config.defaultValue()
                .ifPresent(
                        each -> passed.add(LiteralCode.of(each, config.member().type())));
        property.environment().forEach(variable -> passed.add(LiteralCode.text(variable)));
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(config.member().name()).addModifiers(Modifier.PUBLIC);
        comments.add(
                method,
                comments.full(property.description(), "The variable " + property.name()),
                property.deprecation());
        return method.returns(property.secret() ? TypeNames.output(value) : value)
                .addStatement("return $L($L)", reader(config, property), CodeBlock.join(passed, ", "))
                .build();
    }

    /** Which method of the base reads it. */
    private static String reader(ConfigMember config, BoundProperty property) {
        String kind = config.defaultValue().isPresent() ? "orDefault" : property.required() ? "required" : "optional";
        return property.secret() ? "secret" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1) : kind;
    }
}
