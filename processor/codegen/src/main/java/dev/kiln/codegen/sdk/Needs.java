package dev.kiln.codegen.sdk;

import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.PackageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the classes of an SDK need, besides Kiln's runtime. */
final class Needs {
    /** What the classes of the official generator stand on; schemas name it, and ours have no use for it. */
    private static final Set<String> OFFICIAL =
            Set.of("com.pulumi:pulumi", "com.google.code.gson:gson", "com.google.code.findbugs:jsr305");

    private Needs() {}

    /** What the schema lists, and the SDK of each other package that its types refer to. Sorted. */
    static List<Coordinates> of(BoundPackage pack) {
        List<Coordinates> all = new ArrayList<>();
        pack.metadata().java().dependencies().forEach((name, version) -> {
            String[] parts = name.split(":", -1);
            if (parts.length == 2 && !OFFICIAL.contains(name)) {
                all.add(new Coordinates(parts[0], parts[1], version));
            }
        });
        for (Map.Entry<PackageId, BoundPackage> other : pack.externals().entrySet()) {
            Coordinates own = Coordinates.of(other.getValue().metadata());
            if (all.stream().noneMatch(listed -> listed.artifact().equals(own.artifact()))) {
                String version = other.getKey().version().orElse(own.version());
                all.add(new Coordinates(own.group(), own.artifact(), version));
            }
        }
        all.sort(Comparator.comparing(Coordinates::toString));
        return List.copyOf(all);
    }
}
