package dev.kiln.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import dev.kiln.codegen.plan.CallPlan;
import dev.kiln.codegen.plan.JavaName;
import dev.kiln.codegen.plan.JavaUnit.FunctionsPartUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class of a module's functions. */
final class FunctionsWriter {
    private final CallWriter calls;

    FunctionsWriter(Comments comments) {
        this.calls = new CallWriter(comments);
    }

    TypeSpec write(FunctionsUnit unit) {
        String module = unit.module().isEmpty() ? "package" : "module " + unit.module();
        TypeSpec.Builder type = TypeSpec.classBuilder(TypeNames.of(unit.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The functions of the $L.\n", Javadoc.plain(module))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        unit.parts().stream().findFirst().ifPresent(first -> type.superclass(TypeNames.of(first)));
        return withCalls(unit.functions(), unit.name(), unit.utilities(), type);
    }

    TypeSpec write(FunctionsPartUnit unit) {
        TypeSpec.Builder type = TypeSpec.classBuilder(TypeNames.of(unit.name()))
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("Functions for which {@link $T} has no room.\n", TypeNames.of(unit.owner()))
                .addMethod(MethodSpec.constructorBuilder().build());
        unit.next().ifPresent(next -> type.superclass(TypeNames.of(next)));
        return withCalls(unit.functions(), unit.name(), unit.utilities(), type);
    }

    private TypeSpec withCalls(List<CallPlan> all, JavaName self, JavaName utilities, TypeSpec.Builder type) {
        all.forEach(call -> calls.functions(call, TypeNames.of(self), TypeNames.of(utilities), type));
        return type.build();
    }
}
