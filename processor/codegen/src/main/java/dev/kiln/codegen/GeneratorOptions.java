package dev.kiln.codegen;

import java.util.Optional;

/**
 * How a package is generated.
 *
 * @param basePackage what all Java packages begin with, in place of the schema's own or {@code com.pulumi}
 * @param javaPackage the one Java package that everything goes into, without {@code inputs}, {@code outputs} and {@code
 *     enums} below it: for a provider's author
 * @param include which part of it
 */
public record GeneratorOptions(Optional<String> basePackage, Optional<String> javaPackage, Include include) {
    /** The whole package, where its official SDK has it. */
    public static GeneratorOptions defaults() {
        return new GeneratorOptions(Optional.empty(), Optional.empty(), Include.all());
    }

    /** The same with another base package. */
    public GeneratorOptions withBasePackage(String name) {
        return new GeneratorOptions(Optional.of(name), javaPackage, include);
    }

    /** The same with everything in one Java package. */
    public GeneratorOptions withJavaPackage(String name) {
        return new GeneratorOptions(basePackage, Optional.of(name), include);
    }

    /** The same for another part of the package. */
    public GeneratorOptions withInclude(Include part) {
        return new GeneratorOptions(basePackage, javaPackage, part);
    }
}
