package dev.kiln.codegen.plan;

import dev.kiln.schema.bind.Binder;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.read.SchemaIndex;
import dev.kiln.schema.spec.PackageSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the tokens of a package tell without its definitions. A class of a slice has the name that it wants if no other
 * class that the package might become wants it too: then the rest of the package need not be known.
 */
public final class Outline {
    private final SchemaIndex index;
    private final PackageSpec head;
    private final List<Token> types;
    private final List<Token> resources;
    private final List<Token> functions;

    /** The outline of a package, of which {@code head} is what it says of itself. */
    public Outline(SchemaIndex index, PackageSpec head) {
        this.index = index;
        this.head = head;
        this.types = Binder.tokens(head, index.types());
        this.resources = Binder.tokens(head, index.resources());
        this.functions = Binder.tokens(head, index.functions());
    }

    /**
     * The part of the package that a slice needs; empty where only the whole package tells.
     *
     * @param include as for {@link Planner#plan}, not empty
     */
    public Optional<PackageSpec> part(Optional<String> basePackage, List<String> include) {
        if (index.mayHave("methods") || !areTold() || !haveTheirNames(basePackage)) {
            return Optional.empty();
        }
        Set<String> roots = new TreeSet<>();
        Set<String> others = new TreeSet<>();
        for (String entry : include) {
            if (entry.equals(Selection.PROVIDER)
                    || entry.equals("pulumi:providers:" + head.metadata().name())) {
                others.add("provider");
            }
            if (entry.equals(Selection.CONFIG)) {
                others.add("config");
            }
            Predicate<Token> meant = Selection.matcher(head.metadata().name(), entry);
            addTokens(resources, meant, roots);
            addTokens(functions, meant, roots);
        }
        return index.part(roots, others);
    }

    /** Whether a slice planned from a part is that of the whole package: others may have taken the names of its unions. */
    public static boolean isCertain(Plan slice) {
        return slice.units().stream()
                .noneMatch(unit -> unit instanceof JavaUnit.UnionUnit
                        || unit instanceof JavaUnit.EnumPartUnit
                        || unit instanceof JavaUnit.FunctionsPartUnit);
    }

    private static void addTokens(List<Token> all, Predicate<Token> meant, Collection<String> roots) {
        all.stream().filter(meant).map(Token::text).forEach(roots::add);
    }

    /** Whether no two resources or functions might be taken for one, which is an error of the package. */
    private boolean areTold() {
        Set<String> seen = new HashSet<>();
        return resources.stream().allMatch(token -> seen.add(token.text().toLowerCase(Locale.ROOT)))
                && functions.stream().allMatch(token -> seen.add(token.text().toLowerCase(Locale.ROOT)));
    }

    private boolean haveTheirNames(Optional<String> basePackage) {
        Diagnostics renamed = new Diagnostics();
        JavaPackages packages = new JavaPackages(head.metadata(), basePackage, Optional.empty(), renamed);
        ClassNameAllocator allocator = new ClassNameAllocator(renamed);
        List<JavaName> wishes = wishes(packages);
        wishes.stream().map(JavaName::pack).distinct().forEach(allocator::addPackage);
        wishes.forEach(wish -> allocator.allocate(wish.pack(), wish.simple(), Origin.NONE));
        return renamed.list().isEmpty() && wishes.stream().noneMatch(wish -> Plan.isLang(wish.simple()));
    }

    /** Every class that the package might become, but for unions. */
    private List<JavaName> wishes(JavaPackages packages) {
        List<JavaName> wishes = new ArrayList<>();
        List.of("Utilities", "Config", "Provider", "ProviderArgs")
                .forEach(own -> wishes.add(new JavaName(packages.root(), own)));
        boolean lists = index.mayHave("listInputs");
        boolean states = index.mayHave("stateInputs");
        for (Token token : resources) {
            String name = Identifiers.className(token.name());
            wishes.add(new JavaName(packages.module(token), name));
            wishes.add(new JavaName(packages.module(token), name + "Args"));
            if (states) {
                wishes.add(new JavaName(packages.below(token, ClassNames.INPUTS), name + "State"));
            }
            if (lists) {
                wishes.add(new JavaName(packages.below(token, ClassNames.INPUTS), name + "ListArgs"));
            }
        }
        Set<String> modules = new TreeSet<>();
        for (Token token : functions) {
            String name = Identifiers.className(token.name());
            modules.add(packages.module(token));
            wishes.add(new JavaName(packages.below(token, ClassNames.INPUTS), name + "Args"));
            wishes.add(new JavaName(packages.below(token, ClassNames.OUTPUTS), name + "Result"));
        }
        modules.forEach(module -> wishes.add(ClassNames.functionsOf(module)));
        for (Token token : types) {
            String name = Identifiers.className(token.name());
            wishes.add(new JavaName(packages.below(token, ClassNames.ENUMS), name));
            wishes.add(new JavaName(packages.below(token, ClassNames.OUTPUTS), name));
            wishes.add(new JavaName(packages.below(token, ClassNames.INPUTS), name + "Args"));
        }
        return wishes;
    }
}
