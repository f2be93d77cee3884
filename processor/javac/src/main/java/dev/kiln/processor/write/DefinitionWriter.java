package dev.kiln.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.annotations.internal.SchemaPart;
import dev.kiln.processor.declare.Declaration;
import dev.kiln.processor.declare.Declaration.Kind;
import dev.kiln.processor.declare.PropertyDeclaration;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** Writes what ties a handler to its properties; its annotation carries the part of the schema. */
public final class DefinitionWriter {
    private final Declaration declaration;
    private final ValueCode code;

    /** A writer for one declaration. */
    public DefinitionWriter(Declaration declaration) {
        this.declaration = declaration;
        this.code = new ValueCode(declaration.javaPackage());
    }

    /** The definition. */
    public JavaFile definition(String schema) {
        AnnotationSpec.Builder part = AnnotationSpec.builder(SchemaPart.class)
                .addMember("source", "$S", declaration.element().getQualifiedName());
        Constants.chunks(schema).forEach(chunk -> part.addMember("schema", "$S", chunk));
        TypeSpec type = TypeSpec.classBuilder(declaration.definitionName())
                .addOriginatingElement(declaration.element())
                .addJavadoc("What the provider knows of {@code $L}.\n", declaration.token())
                .addAnnotation(part.build())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(of())
                .build();
        return JavaFile.builder(declaration.javaPackage(), type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private MethodSpec of() {
        ClassName inputs = ClassName.get(declaration.javaPackage(), declaration.inputsName());
        ClassName state = ClassName.get(declaration.javaPackage(), declaration.stateName());
        boolean resource = declaration.kind() == Kind.RESOURCE;
        ClassName raw = resource ? RuntimeNames.RESOURCE_DEFINITION : RuntimeNames.FUNCTION_DEFINITION;
        CodeBlock.Builder made = CodeBlock.builder()
                .add("$T.of($S, new $T(), $T::new", raw, declaration.token(), declaration.handler(), inputs);
        if (resource) {
            made.add(", $T::new", state);
        }
        made.add(")");
        properties(made, "withInputs", declaration.inputs(), PropertyDeclaration::requiredInput, true);
        properties(made, "withOutputs", declaration.outputs(), PropertyDeclaration::requiredOutput, false);
        if (resource && !declaration.updates()) {
            made.add("\n.replacedOnAnyChange()");
        }
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .returns(ParameterizedTypeName.get(raw, inputs, state))
                .addStatement("return $L", made.build())
                .build();
    }

    private void properties(
            CodeBlock.Builder made,
            String method,
            List<PropertyDeclaration> properties,
            Predicate<PropertyDeclaration> required,
            boolean inputs) {
        if (!properties.isEmpty()) {
            made.add("\n.$L(\n$>$>", method)
                    .add(properties.stream()
                            .map(p -> property(p, required.test(p), inputs))
                            .collect(CodeBlock.joining(",\n")))
                    .add("$<$<)");
        }
    }

    private CodeBlock property(PropertyDeclaration property, boolean required, boolean input) {
        CodeBlock.Builder made = CodeBlock.builder()
                .add(
                        "$T.$L($S, $L)",
                        RuntimeNames.PROPERTY,
                        required ? "required" : "optional",
                        property.name(),
                        code.shape(property.type()));
        if (property.secret()) {
            made.add(".asSecret()");
        }
        if (input && property.replaceOnChange()) {
            made.add(".replacing()");
        }
        if (input) {
            property.defaultValue()
                    .ifPresent(v -> made.add(v instanceof String ? ".withDefault($S)" : ".withDefault($L)", v));
        }
        return made.build();
    }
}
