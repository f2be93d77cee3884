package dev.kiln.schema.bind;

import dev.kiln.schema.bound.PackageId;
import dev.kiln.schema.spec.DependencySpec;
import java.util.Optional;

/**
 * A package that another one refers to.
 *
 * @param version without {@code v}
 * @param dependency what the referring package says of it, if anything: where its plugin comes from, and how that is
 *     made to offer it
 */
public record PackageQuery(String name, Optional<String> version, Optional<DependencySpec> dependency) {
    /** The package that is asked for. */
    public PackageId id() {
        return new PackageId(name, version);
    }

    /** Whether the referring package leaves the version open. */
    public boolean anyVersion() {
        return version.isEmpty()
                || dependency
                        .filter(said -> said.version().isEmpty()
                                && said.parameterization().isEmpty())
                        .isPresent();
    }
}
