package dev.kiln.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.kiln.codegen.doc.Javadoc;
import dev.kiln.processor.declare.Declaration;
import dev.kiln.processor.declare.Declaration.Kind;
import dev.kiln.processor.declare.PropertyDeclaration;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the classes that a handler works with: its inputs, and its state or reply. */
public final class ValuesWriter {
    private static final Javadoc DOCUMENTATION = new Javadoc(reference -> Optional.empty());

    private final Declaration declaration;
    private final ValueCode code;
    private final ClassName inputs;
    private final ClassName state;

    /** A writer for one declaration. */
    public ValuesWriter(Declaration declaration) {
        this.declaration = declaration;
        this.code = new ValueCode(declaration.javaPackage());
        this.inputs = ClassName.get(declaration.javaPackage(), declaration.inputsName());
        this.state = ClassName.get(declaration.javaPackage(), declaration.stateName());
    }

    /** The inputs. */
    public JavaFile inputs() {
        TypeSpec.Builder type = TypeSpec.classBuilder(inputs)
                .addOriginatingElement(declaration.element())
                .addJavadoc("What the handler of {@code $L} is given.\n", declaration.token())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeNames.HANDLER_INPUTS)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Inputs with these values.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(RuntimeNames.MAP_VALUE, "values")
                        .addStatement("super(values)")
                        .build());
        declaration.inputs().forEach(p -> type.addMethod(getter(p, !p.knownToHandler())));
        return file(type);
    }

    /** The state, or the reply. */
    public JavaFile state() {
        boolean resource = declaration.kind() == Kind.RESOURCE;
        TypeSpec.Builder type = TypeSpec.classBuilder(state)
                .addOriginatingElement(declaration.element())
                .addJavadoc("What the handler of {@code $L} answers.\n", declaration.token())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(resource ? RuntimeNames.RESOURCE_STATE : RuntimeNames.HANDLER_STATE)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(inputs, "inputs")
                        .addStatement("super(inputs)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addJavadoc("Begins with the inputs' values; what else there is, the setters add.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(inputs, "inputs")
                        .returns(state)
                        .addStatement("return new $T(inputs)", state)
                        .build());
        if (resource) {
            type.addMethod(existing()).addMethod(id());
        }
        for (PropertyDeclaration property : declaration.outputs()) {
            type.addMethod(getter(property, !property.requiredOutput())).addMethod(setter(property));
        }
        return file(type);
    }

    private static MethodSpec existing() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("The state of a resource that exists.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(String.class, "id")
                .addParameter(RuntimeNames.MAP_VALUE, "values")
                .addStatement("super(id, values)")
                .build();
    }

    private MethodSpec id() {
        return MethodSpec.methodBuilder("id")
                .addJavadoc("Sets the resource's id; its name is taken where none is set.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(String.class, "id")
                .returns(state)
                .addStatement("putId(id)")
                .addStatement("return this")
                .build();
    }

    private MethodSpec getter(PropertyDeclaration property, boolean optional) {
        String text = property.documentation()
                .description()
                .map(DOCUMENTATION::render)
                .orElse("The property {@code " + Javadoc.plain(property.name()) + "}.");
        return MethodSpec.methodBuilder(property.javaName())
                .addJavadoc("$L\n", text.strip())
                .addModifiers(Modifier.PUBLIC)
                .returns(optional ? code.optional(property.type()) : code.plain(property.type()))
                .addStatement(
                        "return get($S, $L)",
                        property.name(),
                        optional ? code.optionalDecoder(property.type()) : code.decoder(property.type()))
                .build();
    }

    private MethodSpec setter(PropertyDeclaration property) {
        TypeName type = code.settable(property.type());
        return MethodSpec.methodBuilder(property.javaName())
                .addJavadoc("Sets the property {@code $L}.\n", property.name())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ParameterSpec.builder(type, property.javaName()).build())
                .returns(state)
                .addStatement("put($S, $N)", property.name(), property.javaName())
                .addStatement("return this")
                .build();
    }

    private JavaFile file(TypeSpec.Builder type) {
        return JavaFile.builder(declaration.javaPackage(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }
}
