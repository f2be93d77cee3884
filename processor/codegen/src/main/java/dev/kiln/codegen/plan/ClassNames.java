package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.ClassNameAllocator.Wish;
import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundFunction;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The name of every class of a whole package. What comes first takes its name first: the package's own classes,
 * resources, their arguments, functions, then types.
 */
final class ClassNames {
    static final String INPUTS = "inputs";
    static final String OUTPUTS = "outputs";
    static final String ENUMS = "enums";

    private final JavaPackages packages;
    private final ClassNameAllocator allocator;
    private final Map<Token, JavaName> resources = new HashMap<>();
    private final Map<Token, JavaName> resourceArgs = new HashMap<>();
    private final Map<Token, JavaName> states = new HashMap<>();
    private final Map<Token, JavaName> lists = new HashMap<>();
    private final SortedMap<String, JavaName> functions = new TreeMap<>();
    private final Map<JavaName, List<JavaName>> parts = new HashMap<>();
    private final Map<Token, JavaName> callArgs = new HashMap<>();
    private final Map<Token, JavaName> callResults = new HashMap<>();
    private final Map<Token, JavaName> enums = new HashMap<>();
    private final Map<Shape, Map<Token, JavaName>> objects =
            Map.of(Shape.INPUT, new HashMap<>(), Shape.OUTPUT, new HashMap<>());
    private final Map<UnionPlace, JavaName> unions = new HashMap<>();
    private final JavaName utilities;
    private final JavaName config;

    /** Where a union is used; equal unions of one property are one. */
    private record UnionPlace(String pack, String wanted, UnionOf union) {}

    ClassNames(BoundPackage pack, Usage usage, JavaPackages packages, Diagnostics diagnostics) {
        this.packages = packages;
        this.allocator = new ClassNameAllocator(diagnostics);
        addPackages(pack, usage);
        utilities = allocator.allocate(packages.root(), "Utilities", Origin.NONE);
        config = pack.config().isEmpty()
                ? new JavaName(packages.root(), "Config")
                : allocator.allocate(packages.root(), "Config", Origin.NONE);
        pack.provider().ifPresent(provider -> {
            resources.put(provider.token(), allocator.allocate(packages.root(), "Provider", provider.origin()));
            resourceArgs.put(provider.token(), allocator.allocate(packages.root(), "ProviderArgs", provider.origin()));
        });
        nameResources(pack.resources());
        nameCalls(pack, usage);
        nameTypes(pack, usage);
    }

    JavaName utilities() {
        return utilities;
    }

    JavaName config() {
        return config;
    }

    JavaName resource(Token token) {
        return known(resources, token);
    }

    JavaName args(Token token) {
        return known(resourceArgs, token);
    }

    /** What a resource is looked up by: not a provider or a component, which no engine reads. */
    Optional<JavaName> state(Token token) {
        return Optional.ofNullable(states.get(token));
    }

    /** What a listing of resources takes. */
    Optional<JavaName> list(Token token) {
        return Optional.ofNullable(lists.get(token));
    }

    /** The class of a module's functions, by the module's package. */
    JavaName functions(Token token) {
        return known(functions, packages.module(token));
    }

    /** The classes for those of a module's functions that have no room in its own. */
    List<JavaName> functionParts(Token token) {
        return parts.getOrDefault(functions(token), List.of());
    }

    /** The classes for those of an enum's constants that have no room in its own. */
    List<JavaName> enumParts(Token token) {
        return parts.getOrDefault(enumOf(token), List.of());
    }

    JavaName callArgs(Token token) {
        return known(callArgs, token);
    }

    JavaName callResult(Token token) {
        return known(callResults, token);
    }

    JavaName enumOf(Token token) {
        return known(enums, token);
    }

    JavaName object(Token token, Shape shape) {
        return known(objects.getOrDefault(shape, Map.of()), token);
    }

    /** The name of a union that is used as the property {@code wire} of what {@code owner} is called. */
    JavaName union(UnionOf union, Token ownerToken, String owner, String wire, Shape shape, Origin origin) {
        String pack = packages.below(ownerToken, shape == Shape.INPUT ? INPUTS : OUTPUTS);
        String suffix = packages.isOne() && shape == Shape.INPUT ? "Input" : "";
        String wanted = owner + Identifiers.className(wire) + suffix;
        return unions.computeIfAbsent(
                new UnionPlace(pack, wanted, union),
                place -> allocator.allocate(pack, wanted, FileNames.LONGEST_OUTER, origin));
    }

    private static <K> JavaName known(Map<K, JavaName> names, K key) {
        JavaName name = names.get(key);
        if (name == null) {
            throw new AssertionError("no name: " + key);
        }
        return name;
    }

    private void addPackages(BoundPackage pack, Usage usage) {
        List<Token> tokens = new ArrayList<>();
        pack.resources().forEach(resource -> tokens.add(resource.token()));
        pack.functions().forEach(function -> tokens.add(function.token()));
        tokens.forEach(token -> allocator.addPackage(packages.module(token)));
        usage.objects(Shape.INPUT).forEach(token -> allocator.addPackage(packages.below(token, INPUTS)));
        usage.objects(Shape.OUTPUT).forEach(token -> allocator.addPackage(packages.below(token, OUTPUTS)));
        usage.enums().forEach(token -> allocator.addPackage(packages.below(token, ENUMS)));
        tokens.forEach(token -> allocator.addPackage(packages.below(token, INPUTS)));
        tokens.forEach(token -> allocator.addPackage(packages.below(token, OUTPUTS)));
    }

    private void nameResources(List<BoundResource> all) {
        allocator.allocateAll(all.stream()
                .map(each -> wish(packages.module(each.token()), each.token(), "", each.origin(), resources))
                .toList());
        List<Wish> args = new ArrayList<>();
        List<Wish> lookups = new ArrayList<>();
        for (BoundResource each : all) {
            Token token = each.token();
            String name = resource(token).simple();
            args.add(new Wish(
                    packages.module(token), name + "Args", each.origin(), given -> resourceArgs.put(token, given)));
            if (each.state().isPresent() && !each.component()) {
                lookups.add(new Wish(
                        packages.below(token, INPUTS),
                        name + "State",
                        each.origin(),
                        given -> states.put(token, given)));
            }
            if (each.list().isPresent()) {
                lookups.add(new Wish(
                        packages.below(token, INPUTS),
                        name + "ListArgs",
                        each.origin(),
                        given -> lists.put(token, given)));
            }
        }
        allocator.allocateAll(args);
        allocator.allocateAll(lookups);
    }

    /** What the class of the functions of a module wants to be called. */
    static JavaName functionsOf(String pack) {
        String last = pack.substring(pack.lastIndexOf('.') + 1);
        return new JavaName(pack, Identifiers.className(last) + "Functions");
    }

    private void nameCalls(BoundPackage pack, Usage usage) {
        for (BoundFunction each : pack.functions()) {
            functions.computeIfAbsent(packages.module(each.token()), name -> {
                JavaName wanted = functionsOf(name);
                return allocator.allocate(name, wanted.simple(), each.origin());
            });
        }
        Map<JavaName, Integer> counts = new TreeMap<>();
        pack.functions().forEach(each -> counts.merge(functions(each.token()), 1, Integer::sum));
        counts.forEach((name, count) -> nameParts(name, Parts.ofFunctions(count)));
        Set<String> typeNames = new HashSet<>();
        usage.objects(Shape.OUTPUT)
                .forEach(token ->
                        typeNames.add(packages.below(token, OUTPUTS) + "." + Identifiers.className(token.name())));
        List<Wish> wishes = new ArrayList<>();
        pack.functions()
                .forEach(
                        each -> addCall(each, Identifiers.className(each.token().name()), typeNames, wishes));
        List<BoundResource> owners = new ArrayList<>(pack.resources());
        pack.provider().ifPresent(owners::add);
        for (BoundResource owner : owners) {
            String prefix = resource(owner.token()).simple();
            owner.methods()
                    .forEach(method -> addCall(
                            method.function(), prefix + Identifiers.className(method.name()), typeNames, wishes));
        }
        allocator.allocateAll(wishes);
    }

    private void addCall(BoundFunction function, String name, Set<String> typeNames, List<Wish> wishes) {
        Token token = function.token();
        if (!function.inputs().isEmpty()) {
            wishes.add(new Wish(
                    packages.below(token, INPUTS),
                    name + "Args",
                    function.origin(),
                    given -> callArgs.put(token, given)));
        }
        if (function.result() instanceof BoundFunction.BoundResult.ObjectResult) {
            String below = packages.below(token, OUTPUTS);
            String plain = name + "Result";
            String wanted = typeNames.contains(below + "." + plain) ? name + "InvokeResult" : plain;
            wishes.add(new Wish(below, wanted, function.origin(), given -> callResults.put(token, given)));
        }
    }

    private void nameTypes(BoundPackage pack, Usage usage) {
        List<Wish> wishes = new ArrayList<>();
        for (BoundEnum each : pack.enums()) {
            if (usage.enums().contains(each.token())) {
                wishes.add(wish(packages.below(each.token(), ENUMS), each.token(), "", each.origin(), enums));
            }
        }
        for (Token token : usage.objects(Shape.OUTPUT)) {
            Origin origin = usage.object(token).origin();
            wishes.add(wish(packages.below(token, OUTPUTS), token, "", origin, known(Shape.OUTPUT)));
        }
        for (Token token : usage.objects(Shape.INPUT)) {
            Origin origin = usage.object(token).origin();
            wishes.add(wish(packages.below(token, INPUTS), token, "Args", origin, known(Shape.INPUT)));
        }
        allocator.allocateAll(wishes);
        for (BoundEnum each : pack.enums()) {
            if (usage.enums().contains(each.token())) {
                nameParts(enumOf(each.token()), Parts.ofConstants(each.values().size()));
            }
        }
    }

    private void nameParts(JavaName owner, int count) {
        List<JavaName> all = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            all.add(allocator.allocate(owner.pack(), owner.simple() + "Part" + (at + 2), Origin.NONE));
        }
        parts.put(owner, all);
    }

    private Map<Token, JavaName> known(Shape shape) {
        return objects.getOrDefault(shape, Map.of());
    }

    private static Wish wish(String pack, Token token, String suffix, Origin origin, Map<Token, JavaName> names) {
        return new Wish(pack, Identifiers.className(token.name()) + suffix, origin, given -> names.put(token, given));
    }
}
