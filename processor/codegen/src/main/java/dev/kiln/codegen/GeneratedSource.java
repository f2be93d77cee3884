package dev.kiln.codegen;

import java.util.function.Supplier;

/**
 * One Java file whose names are decided and whose text is made when it is asked for.
 *
 * @param packageName its Java package
 * @param simpleName its one top-level class
 * @param role what it is for
 * @param emission makes the text; every time the same, from any thread
 */
public record GeneratedSource(String packageName, String simpleName, Role role, Supplier<String> emission) {
    /** What a generated class is for. */
    public enum Role {
        /** A resource, component or provider. */
        RESOURCE,
        /** Arguments of a resource, a function or a method, a resource's state, or a nested input type. */
        INPUT,
        /** A nested output type, or a result. */
        OUTPUT,
        /** An enum. */
        ENUM,
        /** A union. */
        UNION,
        /** The functions of a module. */
        FUNCTIONS,
        /** The package's configuration. */
        CONFIG,
        /** What all of the package's classes stand on. */
        UTILITIES
    }

    /** The qualified name of the class. */
    public String name() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /** The file's path below a source folder, with {@code /}. */
    public String path() {
        return name().replace('.', '/') + ".java";
    }

    /** The file's text. */
    public String text() {
        return emission.get();
    }
}
