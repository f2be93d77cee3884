package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.PackageSpec;
import java.util.List;

/** Resolves every reference of a package and checks all that it says. */
public final class Binder {
    private Binder() {}

    /**
     * The package with every reference resolved. There is always a value; where there are errors, what is wrong in it
     * stands for anything or is left out. What the schema language has and this does not bind is an error with the code
     * {@code UNSUPPORTED}: references to other packages, and parameterized packages. Dependencies that nothing refers to
     * are without effect.
     */
    public static Result<BoundPackage> bind(PackageSpec spec) {
        Diagnostics diagnostics = new Diagnostics();
        PackageChecker checker = new PackageChecker(spec, diagnostics);
        checker.check();
        Tokens tokens = new Tokens(spec.metadata(), checker.moduleFormat(), diagnostics);
        return Result.of(bind(new Scope(spec, tokens, diagnostics)), diagnostics.list());
    }

    private static BoundPackage bind(Scope scope) {
        PropertyBinder properties = new PropertyBinder(scope);
        List<BoundProperty> config = properties.bind(
                scope.spec().config().variables(), scope.spec().config().defaults());
        DefinitionBinder definitions = new DefinitionBinder(scope, properties);
        definitions.bind();
        new RequiredCycles(scope).check(definitions.objects());
        new DuplicateChecker(scope).check();
        new DocReferences(scope).check();
        MethodBinder methods = new MethodBinder(scope, new FunctionBinder(scope, properties).bind());
        ResourceBinder resources =
                new ResourceBinder(scope, properties, methods, new ReplacePaths(definitions.objects()));
        return new BoundPackage(
                scope.spec().metadata(),
                config,
                definitions.objects(),
                definitions.enums(),
                resources.provider(),
                resources.bind(),
                methods.remaining());
    }
}
