package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import java.util.List;
import java.util.Optional;

/** Resolves every reference of a package and checks all that it says. */
public final class Binder {
    private Binder() {}

    /** As {@link #bind(PackageSpec, PackageLoader)}, where no other package is at hand. */
    public static Result<BoundPackage> bind(PackageSpec spec) {
        return bind(spec, PackageLoader.none());
    }

    /**
     * The package with every reference resolved. There is always a value; where there are errors, what is wrong in it
     * stands for anything or is left out. Other packages are loaded where something refers to them, and no others;
     * mistakes in them count where they concern what is referred to.
     *
     * @param loader is asked once for each package
     */
    public static Result<BoundPackage> bind(PackageSpec spec, PackageLoader loader) {
        Diagnostics diagnostics = new Diagnostics();
        Scope scope = scope(spec, new Packages(loader), diagnostics, diagnostics);
        BoundPackage pack = bind(scope, true);
        return Result.of(pack, diagnostics.list());
    }

    /** A package that another one refers to: the rules for tokens are for who publishes it. */
    static Result<BoundPackage> bindDependency(PackageSpec spec, Packages packages) {
        Diagnostics diagnostics = new Diagnostics();
        BoundPackage pack = bind(scope(spec, packages, new Diagnostics(), diagnostics), false);
        return Result.of(pack, diagnostics.list());
    }

    private static Scope scope(PackageSpec spec, Packages packages, Diagnostics ofTokens, Diagnostics diagnostics) {
        PackageChecker checker = new PackageChecker(spec, diagnostics);
        checker.check();
        Tokens tokens = new Tokens(spec, checker.moduleFormat(), ofTokens);
        return new Scope(spec, tokens, new Externals(spec, packages), diagnostics);
    }

    private static BoundPackage bind(Scope scope, boolean strict) {
        PropertyBinder properties = new PropertyBinder(scope);
        List<BoundProperty> config = properties.bind(
                scope.spec().config().variables(), scope.spec().config().defaults());
        DefinitionBinder definitions = new DefinitionBinder(scope, properties);
        definitions.bind();
        if (strict) {
            new RequiredCycles(scope).check(definitions.objects());
            new DuplicateChecker(scope).check();
            new DocReferences(scope).check();
        }
        MethodBinder methods = new MethodBinder(scope, new FunctionBinder(scope, properties).bind());
        ReplacePaths paths =
                new ReplacePaths(definitions.objects(), scope.externals().used());
        ResourceBinder resources = new ResourceBinder(scope, properties, methods, paths);
        Optional<BoundResource> provider = resources.provider();
        List<BoundResource> bound = resources.bind();
        scope.externals().report(scope.diagnostics());
        return new BoundPackage(
                scope.spec().metadata(),
                new PackageChecker(scope.spec(), scope.diagnostics()).parameterization(),
                scope.spec().dependencies(),
                config,
                definitions.objects(),
                definitions.enums(),
                provider,
                bound,
                methods.remaining(),
                scope.externals().used());
    }
}
