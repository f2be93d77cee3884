package dev.kiln.codegen;

import dev.kiln.codegen.folder.OutputFile;
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

    /** The same as files of a source folder. */
    public List<OutputFile> files() {
        return sources.stream()
                .map(source -> new OutputFile(source.path(), source::text))
                .toList();
    }
}
