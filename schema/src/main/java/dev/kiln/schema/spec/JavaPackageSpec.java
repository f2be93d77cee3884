package dev.kiln.schema.spec;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The member {@code language.java} of a package.
 *
 * @param basePackage what all Java packages begin with, {@code com.pulumi} where it is not said
 * @param packages dotted names by module, or by the package's name
 * @param buildFiles {@code gradle} or {@code none}: which build the official generator writes
 * @param dependencies versions by {@code group:artifact}, of what the classes need
 * @param repositories addresses of Maven repositories that have the dependencies
 * @param gradleTest {@code JUnitPlatform} for a build that runs tests
 * @param gradleNexusPublishPluginVersion of the plugin that publishes, for a build that uses it
 */
public record JavaPackageSpec(
        Optional<String> basePackage,
        SortedMap<String, String> packages,
        Optional<String> buildFiles,
        SortedMap<String, String> dependencies,
        List<String> repositories,
        Optional<String> gradleTest,
        Optional<String> gradleNexusPublishPluginVersion) {
    /** Nothing said. */
    public static JavaPackageSpec empty() {
        return of(Optional.empty(), new TreeMap<>());
    }

    /** Nothing said of builds. */
    public static JavaPackageSpec of(Optional<String> basePackage, SortedMap<String, String> packages) {
        return new JavaPackageSpec(
                basePackage,
                packages,
                Optional.empty(),
                new TreeMap<>(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with what {@code over} says in place of what this says; maps are joined. */
    JavaPackageSpec with(JavaPackageSpec over) {
        return new JavaPackageSpec(
                over.basePackage.or(() -> basePackage),
                joined(packages, over.packages),
                over.buildFiles.or(() -> buildFiles),
                joined(dependencies, over.dependencies),
                over.repositories.isEmpty() ? repositories : over.repositories,
                over.gradleTest.or(() -> gradleTest),
                over.gradleNexusPublishPluginVersion.or(() -> gradleNexusPublishPluginVersion));
    }

    private static SortedMap<String, String> joined(SortedMap<String, String> base, SortedMap<String, String> over) {
        SortedMap<String, String> all = new TreeMap<>(base);
        all.putAll(over);
        return all;
    }
}
