package dev.kiln.maven;

import dev.kiln.codegen.GeneratorOptions;
import dev.kiln.codegen.Include;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one execution of the goal is told.
 *
 * @param include which part of the packages; none for all of them
 * @param schemaPath folders with the schemas of packages that the schemas refer to
 * @param output the folder of sources
 * @param stamp the file that remembers what was generated from what
 */
record Settings(List<String> include, Optional<String> basePackage, List<Path> schemaPath, Path output, Path stamp) {
    /** Copies the lists. */
    Settings {
        include = List.copyOf(include);
        schemaPath = List.copyOf(schemaPath);
    }

    GeneratorOptions generator() {
        return new GeneratorOptions(basePackage, Optional.empty(), Include.of(include));
    }
}
