package dev.kiln.processor;

import dev.kiln.codegen.GeneratedSource;
import dev.kiln.codegen.GeneratedSource.Role;
import dev.kiln.codegen.GeneratedSources;
import dev.kiln.codegen.Generator;
import dev.kiln.codegen.GeneratorOptions;
import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The classes of a schema, shared out between a part and the package that it belongs to. */
final class PartSources {
    private static final Set<String> OF_THE_PACKAGE = Set.of("Provider", "ProviderArgs", "Utilities", "Config");

    private PartSources() {}

    /** All classes of {@code spec}, in one Java package. */
    static Result<GeneratedSources> plan(PackageSpec spec, String javaPackage) {
        var bound = Binder.bind(spec);
        if (bound.hasErrors()) {
            return Result.failed(bound.diagnostics());
        }
        var planned = Generator.plan(bound.get(), GeneratorOptions.defaults().withJavaPackage(javaPackage));
        var diagnostics = new ArrayList<>(bound.diagnostics());
        diagnostics.addAll(planned.diagnostics());
        return planned.hasErrors() ? Result.failed(diagnostics) : Result.of(planned.get(), diagnostics);
    }

    /** Those that a part's own element is the origin of. */
    static List<GeneratedSource> ofPart(GeneratedSources sources) {
        return sources.sources().stream()
                .filter(s -> s.role() != Role.FUNCTIONS && s.role() != Role.UTILITIES && s.role() != Role.CONFIG)
                .filter(s -> !OF_THE_PACKAGE.contains(s.simpleName()))
                .toList();
    }
}
