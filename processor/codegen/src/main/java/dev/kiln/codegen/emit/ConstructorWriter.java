package dev.kiln.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.plan.JavaUnit.Form;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the ways to make a resource, and those to look an existing one up. */
final class ConstructorWriter {
    private static final ParameterSpec NAME =
            ParameterSpec.builder(String.class, "name").build();
    private static final ParameterSpec OPTIONS =
            ParameterSpec.builder(RuntimeNames.RESOURCE_OPTIONS, "options").build();
    private static final CodeBlock NO_OPTIONS = CodeBlock.of("$T.NONE", RuntimeNames.RESOURCE_OPTIONS);
    private static final TypeName OUTPUT_ID = TypeNames.output(TypeNames.STRING);

    private final ResourceUnit unit;
    private final Comments comments;
    private final ClassName self;
    private final ClassName args;
    private final ClassName utilities;
    private final Optional<ClassName> state;

    ConstructorWriter(ResourceUnit unit, Comments comments) {
        this.unit = unit;
        this.comments = comments;
        this.self = TypeNames.of(unit.name());
        this.args = TypeNames.of(unit.args());
        this.utilities = TypeNames.of(unit.utilities());
        this.state = unit.state().map(TypeNames::of);
    }

    void write(TypeSpec.Builder type) {
        ParameterSpec given = ParameterSpec.builder(args, "args").build();
        ParameterSpec lambda =
                ParameterSpec.builder(TypeNames.consumer(args), "args").build();
        if (!unit.mandatory()) {
            CodeBlock none = CodeBlock.of("new $T()", args);
            type.addMethod(
                    delegate("Declares the resource {@code name} without arguments.", List.of(NAME), none, NO_OPTIONS));
            type.addMethod(delegate(
                    "Declares the resource {@code name} without arguments.",
                    List.of(NAME, OPTIONS),
                    none,
                    CodeBlock.of("options")));
        }
        CodeBlock configured = CallWriter.configured(args);
        type.addMethod(delegate(
                "Declares the resource {@code name}; {@code args} fills its arguments in.",
                List.of(NAME, lambda),
                configured,
                NO_OPTIONS));
        type.addMethod(delegate(
                "Declares the resource {@code name}; {@code args} fills its arguments in.",
                List.of(NAME, lambda, OPTIONS),
                configured,
                CodeBlock.of("options")));
        type.addMethod(delegate(
                "Declares the resource {@code name}.", List.of(NAME, given), CodeBlock.of("args"), NO_OPTIONS));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comments.of("Declares the resource {@code name}."))
                .addParameters(List.of(NAME, given, OPTIONS))
                .addStatement("super(describe($T.PACKAGE), name, args, options)", utilities)
                .build());
        if (unit.form() == Form.CUSTOM) {
            writeLookups(type);
        }
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comments.of("Is one that a provider answered with."))
                .addParameter(RuntimeNames.RESOURCE_REFERENCE, "reference")
                .addStatement("super(reference)")
                .build());
    }

    private MethodSpec delegate(String comment, List<ParameterSpec> parameters, CodeBlock args, CodeBlock options) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(comments.of(comment))
                .addParameters(parameters)
                .addStatement("this(name, $L, $L)", args, options)
                .build();
    }

    private void writeLookups(TypeSpec.Builder type) {
        MethodSpec.Builder lookup = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(NAME)
                .addParameter(OUTPUT_ID, "id");
        state.ifPresent(each -> lookup.addParameter(each, "state"));
        type.addMethod(lookup.addParameter(OPTIONS)
                .addStatement(
                        "super(describe($T.PACKAGE), name, id, $L, options)",
                        utilities,
                        state.isPresent() ? "state" : "null")
                .build());
        for (TypeName id : List.of(TypeNames.STRING, OUTPUT_ID)) {
            type.addMethod(get(id, false, false));
            type.addMethod(get(id, false, true));
            if (state.isPresent()) {
                type.addMethod(get(id, true, false));
                type.addMethod(get(id, true, true));
            }
        }
    }

    private MethodSpec get(TypeName id, boolean withState, boolean withOptions) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("get")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(comments.of("Looks up the resource with this id, which exists and is not changed."))
                .returns(self)
                .addParameter(NAME)
                .addParameter(id, "id");
        List<CodeBlock> passed = new ArrayList<>(List.of(
                CodeBlock.of("name"),
                id.equals(OUTPUT_ID) ? CodeBlock.of("id") : CodeBlock.of("$T.of(id)", RuntimeNames.OUTPUT)));
        state.ifPresent(each -> passed.add(withState ? CodeBlock.of("state") : CodeBlock.of("new $T()", each)));
        passed.add(withOptions ? CodeBlock.of("options") : NO_OPTIONS);
        if (withState) {
            method.addParameter(state.orElseThrow(), "state");
        }
        if (withOptions) {
            method.addParameter(OPTIONS);
        }
        return method.addStatement("return new $T($L)", self, CodeBlock.join(passed, ", "))
                .build();
    }
}
