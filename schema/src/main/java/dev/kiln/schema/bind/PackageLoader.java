package dev.kiln.schema.bind;

import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import java.util.List;

/** Finds the schemas of packages that another one refers to. */
@FunctionalInterface
public interface PackageLoader {
    /**
     * The package, as far as its text can be read: mistakes in it count only where something refers to them. Without
     * one, diagnostics that say where it was looked for and what to do; those without a place of their own are put where
     * the package is referred to. It is asked once for each query.
     */
    Result<PackageSpec> load(PackageQuery query);

    /** Finds nothing. */
    static PackageLoader none() {
        return query -> Result.failed(List.of(Diagnostic.error(
                "REF-PACKAGE",
                Origin.NONE,
                "there is no schema of \"" + query.id() + "\" at hand, and none was looked for")));
    }
}
