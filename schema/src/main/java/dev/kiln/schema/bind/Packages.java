package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.PackageId;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packages that were loaded for the one that is bound, and for each other. */
final class Packages {
    private final PackageLoader loader;
    private final Map<PackageQuery, Result<Loaded>> known = new HashMap<>();

    Packages(PackageLoader loader) {
        this.loader = loader;
    }

    /**
     * A package, bound.
     *
     * @param said what is wrong with it
     */
    record Loaded(PackageId id, BoundPackage pack, List<Diagnostic> said) {}

    /** The package; no value and no diagnostic where it is itself waiting for who asks. */
    Result<Loaded> find(PackageQuery query) {
        Result<Loaded> found = known.get(query);
        if (found == null) {
            known.put(query, Result.failed(List.of()));
            found = load(query);
            known.put(query, found);
        }
        return found;
    }

    private Result<Loaded> load(PackageQuery query) {
        Result<PackageSpec> read = loader.load(query);
        if (read.value().isEmpty()) {
            return Result.failed(read.diagnostics());
        }
        Result<BoundPackage> bound = Binder.bindDependency(read.get(), this);
        List<Diagnostic> said = new ArrayList<>(read.diagnostics());
        said.addAll(bound.diagnostics());
        PackageId id = new PackageId(
                bound.get().name(), bound.get().metadata().version().or(query::version));
        return Result.of(new Loaded(id, bound.get(), List.copyOf(said)), List.of());
    }
}
