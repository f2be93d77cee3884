package dev.kiln.schema.spec;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The member {@code language.java} of a package.
 *
 * @param basePackage what all Java packages begin with, {@code com.pulumi} where it is not said
 * @param packages dotted names by module, or by the package's name
 */
public record JavaPackageSpec(Optional<String> basePackage, SortedMap<String, String> packages) {
    /** Nothing said. */
    public static JavaPackageSpec empty() {
        return new JavaPackageSpec(Optional.empty(), new TreeMap<>());
    }
}
