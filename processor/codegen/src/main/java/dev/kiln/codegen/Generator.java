package dev.kiln.codegen;

import dev.kiln.codegen.GeneratedSource.Role;
import dev.kiln.codegen.emit.Emitter;
import dev.kiln.codegen.plan.JavaUnit;
import dev.kiln.codegen.plan.JavaUnit.ConfigUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumPartUnit;
import dev.kiln.codegen.plan.JavaUnit.EnumUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsPartUnit;
import dev.kiln.codegen.plan.JavaUnit.FunctionsUnit;
import dev.kiln.codegen.plan.JavaUnit.InputUnit;
import dev.kiln.codegen.plan.JavaUnit.OutputUnit;
import dev.kiln.codegen.plan.JavaUnit.ResourceUnit;
import dev.kiln.codegen.plan.JavaUnit.UnionUnit;
import dev.kiln.codegen.plan.JavaUnit.UtilitiesUnit;
import dev.kiln.codegen.plan.Outline;
import dev.kiln.codegen.plan.Plan;
import dev.kiln.codegen.plan.Planner;
import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bind.PackageLoader;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.read.SchemaIndex;
import java.util.Optional;

/** Turns a bound package into Java. */
public final class Generator {
    private Generator() {}

    /**
     * Decides every name. Whatever can go wrong with {@code pack} is in the diagnostics; making the texts afterwards cannot
     * fail.
     */
    public static Result<GeneratedSources> plan(BoundPackage pack, GeneratorOptions options) {
        Result<Plan> planned = Planner.plan(
                pack,
                options.basePackage(),
                options.javaPackage(),
                options.include().entries());
        if (planned.hasErrors()) {
            return Result.failed(planned.diagnostics());
        }
        return Result.of(sources(planned.get()), planned.diagnostics());
    }

    /**
     * A slice, planned without reading more of the schema than it reaches: the same as {@link #plan} gives for it out of
     * the whole package. Empty where that is not certain and where anything is wrong: then the whole package must be read,
     * which also says what is wrong. Mistakes in what the slice does not reach are not seen.
     *
     * @param name the schema's file name, as for {@link dev.kiln.schema.read.SchemaReader#read}
     * @param schema its bytes
     * @param loader finds the packages that the slice refers to
     */
    public static Optional<GeneratedSources> planSlice(
            String name, byte[] schema, PackageLoader loader, GeneratorOptions options) {
        if (options.include().isAll() || options.javaPackage().isPresent()) {
            return Optional.empty();
        }
        return SchemaIndex.of(name, schema)
                .flatMap(index -> index.head().map(head -> new Outline(index, head)))
                .flatMap(outline ->
                        outline.part(options.basePackage(), options.include().entries()))
                .flatMap(part -> sound(Binder.bindPart(part, loader)))
                .flatMap(pack -> sound(Planner.plan(
                        pack,
                        options.basePackage(),
                        Optional.empty(),
                        options.include().entries())))
                .filter(Outline::isCertain)
                .map(Generator::sources);
    }

    private static <T> Optional<T> sound(Result<T> result) {
        return result.hasErrors() ? Optional.empty() : result.value();
    }

    private static GeneratedSources sources(Plan plan) {
        Emitter emitter = new Emitter(plan);
        return new GeneratedSources(plan.units().stream()
                .map(unit -> new GeneratedSource(
                        unit.name().pack(), unit.name().simple(), roleOf(unit), () -> emitter.text(unit)))
                .toList());
    }

    private static Role roleOf(JavaUnit unit) {
        if (unit instanceof ResourceUnit) {
            return Role.RESOURCE;
        } else if (unit instanceof InputUnit) {
            return Role.INPUT;
        } else if (unit instanceof OutputUnit) {
            return Role.OUTPUT;
        } else if (unit instanceof EnumUnit || unit instanceof EnumPartUnit) {
            return Role.ENUM;
        } else if (unit instanceof UnionUnit) {
            return Role.UNION;
        } else if (unit instanceof FunctionsUnit || unit instanceof FunctionsPartUnit) {
            return Role.FUNCTIONS;
        } else if (unit instanceof ConfigUnit) {
            return Role.CONFIG;
        } else if (unit instanceof UtilitiesUnit) {
            return Role.UTILITIES;
        }
        throw new AssertionError(unit);
    }
}
