package dev.kiln.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Writes the provider's class. */
public final class ProviderWriter {
    private ProviderWriter() {}

    /** The simple name of the class of the provider of {@code pack}. */
    public static String name(String pack) {
        return Arrays.stream(pack.split("[-_]"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining())
                + "Provider";
    }

    /**
     * The class.
     *
     * @param resources the resources' definitions, sorted
     * @param functions the functions' definitions, sorted
     */
    public static JavaFile provider(
            String javaPackage,
            String pack,
            String version,
            List<ClassName> resources,
            List<ClassName> functions,
            List<? extends Element> origins) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name(pack))
                .addJavadoc("The provider of the package {@code $L}.\n", pack)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeNames.HANDLED_PROVIDER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("A provider with a handler of its own for each resource and function.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement(
                                "super($S, $S, $T.of($L), $T.of($L))",
                                pack,
                                version,
                                List.class,
                                made(resources),
                                List.class,
                                made(functions))
                        .build());
        origins.forEach(type::addOriginatingElement);
        return JavaFile.builder(javaPackage, type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private static CodeBlock made(List<ClassName> definitions) {
        return definitions.stream().map(d -> CodeBlock.of("$T.of()", d)).collect(CodeBlock.joining(", "));
    }
}
