package dev.kiln.schema.bound;

import java.util.Comparator;
import java.util.Optional;

/**
 * Which package is meant.
 *
 * @param version without {@code v}; empty where neither the reference nor the package says one
 */
public record PackageId(String name, Optional<String> version) implements Comparable<PackageId> {
    private static final Comparator<PackageId> ORDER = Comparator.comparing(PackageId::name)
            .thenComparing(id -> id.version().orElse(""));

    @Override
    public int compareTo(PackageId other) {
        return ORDER.compare(this, other);
    }

    /** {@code name} or {@code name 1.2.3}. */
    @Override
    public String toString() {
        return version.map(known -> name + " " + known).orElse(name);
    }
}
