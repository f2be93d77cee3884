package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import java.util.Collection;
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
        BoundPackage pack = bind(scope, Checks.ALL);
        return Result.of(pack, diagnostics.list());
    }

    /**
     * As {@link #bind(PackageSpec, PackageLoader)}, for a part of a package that lacks nothing that its types refer to:
     * what its documentation refers to need not be there.
     */
    public static Result<BoundPackage> bindPart(PackageSpec part, PackageLoader loader) {
        Diagnostics diagnostics = new Diagnostics();
        Scope scope = scope(part, new Packages(loader), diagnostics, diagnostics);
        BoundPackage pack = bind(scope, Checks.OF_TYPES);
        return Result.of(pack, diagnostics.list());
    }

    /** Tokens as a package reads them, in their order, whether or not it defines them. */
    public static List<Token> tokens(PackageSpec spec, Collection<String> texts) {
        Diagnostics ignored = new Diagnostics();
        Tokens tokens = new Tokens(spec, new PackageChecker(spec, ignored).moduleFormat(), ignored);
        return texts.stream().map(tokens::parse).toList();
    }

    /** A package that another one refers to: the rules for tokens are for who publishes it. */
    static Result<BoundPackage> bindDependency(PackageSpec spec, Packages packages) {
        Diagnostics diagnostics = new Diagnostics();
        BoundPackage pack = bind(scope(spec, packages, new Diagnostics(), diagnostics), Checks.NONE);
        return Result.of(pack, diagnostics.list());
    }

    private static Scope scope(PackageSpec spec, Packages packages, Diagnostics ofTokens, Diagnostics diagnostics) {
        PackageChecker checker = new PackageChecker(spec, diagnostics);
        checker.check();
        Tokens tokens = new Tokens(spec, checker.moduleFormat(), ofTokens);
        return new Scope(spec, tokens, new Externals(spec, packages), diagnostics);
    }

    /** Which of the rules are looked after that are no matter of a single definition. */
    private enum Checks {
        ALL,
        OF_TYPES,
        NONE
    }

    private static BoundPackage bind(Scope scope, Checks checks) {
        PropertyBinder properties = new PropertyBinder(scope);
        List<BoundProperty> config = properties.bind(
                scope.spec().config().variables(), scope.spec().config().defaults());
        DefinitionBinder definitions = new DefinitionBinder(scope, properties);
        definitions.bind();
        if (checks != Checks.NONE) {
            new RequiredCycles(scope).check(definitions.objects());
        }
        if (checks == Checks.ALL) {
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
