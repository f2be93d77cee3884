package dev.kiln.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import dev.kiln.codegen.plan.JavaUnit.UtilitiesUnit;
import dev.kiln.schema.bound.BoundParameterization;
import dev.kiln.schema.spec.MetadataSpec;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what the classes of a package have in common. */
final class UtilitiesWriter {
    private UtilitiesWriter() {}

    static TypeSpec write(UtilitiesUnit unit) {
        MetadataSpec metadata = unit.metadata();
        return TypeSpec.classBuilder(TypeNames.of(unit.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("What the classes of the package $L have in common.\n", Javadoc.plain(metadata.name()))
                .addField(FieldSpec.builder(
                                RuntimeNames.PACKAGE_INFO, "PACKAGE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The package.\n")
                        .initializer(
                                "new $T($L, $L, $L)$L",
                                RuntimeNames.PACKAGE_INFO,
                                LiteralCode.text(metadata.name()),
                                optional(metadata.version()),
                                optional(metadata.pluginDownloadUrl()),
                                unit.parameterization()
                                        .map(each -> CodeBlock.of(".parameterized($L)", parameterization(each)))
                                        .orElse(CodeBlock.of("")))
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }

    private static CodeBlock parameterization(BoundParameterization by) {
        CodeBlock code = CodeBlock.of(
                "$T.$L($L, $L, $L)",
                RuntimeNames.PARAMETERIZATION,
                by.extension() ? "extension" : "of",
                LiteralCode.text(by.name()),
                LiteralCode.text(by.version()),
                LiteralCode.text(by.parameter()));
        return by.base()
                .map(base -> CodeBlock.of("$L.on($L)", code, parameterization(base)))
                .orElse(code);
    }

    private static CodeBlock optional(Optional<String> text) {
        return text.map(each -> CodeBlock.of("$T.of($L)", Optional.class, LiteralCode.text(each)))
                .orElseGet(() -> CodeBlock.of("$T.empty()", Optional.class));
    }
}
