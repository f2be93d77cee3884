package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.InputMember;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes a class of arguments, which is its own builder. */
final class InputWriter {
    private final Comments comments;

    InputWriter(Comments comments) {
        this.comments = comments;
    }

    TypeSpec write(InputUnit unit) {
        ClassName self = TypeNames.of(unit.name());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeNames.INPUT_ARGS);
        comments.add(type, comments.full(unit.description(), unit.subject()), Optional.empty());
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comments.of("Arguments of which none is set."))
                .build());
        SetterWriter setters = new SetterWriter(self, comments);
        for (InputMember member : unit.members()) {
            setters.write(member, type);
        }
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(comments.of("Arguments of which none is set, for whoever is used to builders."))
                .returns(self)
                .addStatement("return new $T()", self)
                .build());
        type.addMethod(MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comments.of("A copy that can no longer be changed."))
                .returns(self)
                .addStatement("return ($T) frozen()", self)
                .build());
        CompletionCode.of(unit).forEach(type::addMethod);
        return type.build();
    }
}
