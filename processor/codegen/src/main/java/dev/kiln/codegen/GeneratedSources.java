package dev.kiln.codegen;

import java.util.List;

/**
 * Everything that a package, or a part of it, becomes.
 *
 * @param sources sorted by name, case ignored; no two of them differ in case alone
 */
public record GeneratedSources(List<GeneratedSource> sources) {
    /** Copies {@code sources}. */
    public GeneratedSources {
        sources = List.copyOf(sources);
    }
}
