package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import javax.lang.model.element.Modifier;

/** Writes the class of a module's functions. */
final class FunctionsWriter {
    private final CallWriter calls;

    FunctionsWriter(Comments comments) {
        this.calls = new CallWriter(comments);
    }

    TypeSpec write(FunctionsUnit unit) {
        ClassName utilities = TypeNames.of(unit.utilities());
        String module = unit.module().isEmpty() ? "package" : "module " + unit.module();
        TypeSpec.Builder type = TypeSpec.classBuilder(TypeNames.of(unit.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The functions of the $L.\n", Javadoc.plain(module))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        unit.functions().forEach(call -> calls.functions(call, TypeNames.of(unit.name()), utilities, type));
        return type.build();
    }
}
