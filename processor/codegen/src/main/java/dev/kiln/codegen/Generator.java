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
import dev.kiln.codegen.plan.Plan;
import dev.kiln.codegen.plan.Planner;
import dev.kiln.schema.bound.BoundPackage;
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
        Result<Plan> planned = Planner.plan(
                pack,
                options.basePackage(),
                options.javaPackage(),
                options.include().entries());
        if (planned.hasErrors()) {
            return Result.failed(planned.diagnostics());
        }
        Emitter emitter = new Emitter(planned.get());
        List<GeneratedSource> sources = planned.get().units().stream()
                .map(unit -> new GeneratedSource(
                        unit.name().pack(), unit.name().simple(), roleOf(unit), () -> emitter.text(unit)))
                .toList();
        return Result.of(new GeneratedSources(sources), planned.diagnostics());
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
