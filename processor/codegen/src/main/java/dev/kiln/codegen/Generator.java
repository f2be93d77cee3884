package dev.kiln.codegen;

import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import java.util.List;

/** Turns a bound package into Java. */
public final class Generator {
    private Generator() {}

    /**
     * Decides every name. Whatever can go wrong with {@code pack} is in the diagnostics; making the texts afterwards cannot
     * fail.
     */
    public static Result<GeneratedSources> plan(BoundPackage pack, GeneratorOptions options) {
        return Result.failed(List.of(Diagnostic.error(
                "UNSUPPORTED",
                Origin.NONE,
                "Generating Java for " + pack.name() + " with " + options + " is not built in.")));
    }
}
