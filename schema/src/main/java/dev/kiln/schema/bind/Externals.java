package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundType.Definition;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.PackageId;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostic;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Nearest;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.diagnostic.Result;
import dev.kiln.schema.spec.DependencySpec;
import dev.kiln.schema.spec.DependencySpec.ParameterSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.SemanticVersion;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one package refers to in others. */
final class Externals {
    private final PackageSpec spec;
    private final Packages packages;
    private final SortedMap<PackageId, BoundPackage> used = new TreeMap<>();
    private final Map<PackageId, Contents> contents = new HashMap<>();
    private final Map<PackageQuery, Missing> missing = new LinkedHashMap<>();

    Externals(PackageSpec spec, Packages packages) {
        this.spec = spec;
        this.packages = packages;
    }

    /** The packages that were referred to. */
    SortedMap<PackageId, BoundPackage> used() {
        return Collections.unmodifiableSortedMap(used);
    }

    /** A package that a text refers to; empty where it is not there, which will be reported. */
    Optional<BoundPackage> pack(Reference.Definition reference, Origin origin) {
        PackageQuery query = query(reference);
        Result<Packages.Loaded> loaded = packages.find(query);
        if (loaded.value().isEmpty()) {
            missing.computeIfAbsent(query, key -> new Missing(loaded.diagnostics()))
                    .add(origin);
        }
        return loaded.value().map(Packages.Loaded::pack);
    }

    /** What a reference names; empty where there is no such thing, which is or will be reported. */
    Optional<ExternalRef> find(Reference.Definition reference, Origin origin, boolean plain, Diagnostics diagnostics) {
        PackageQuery query = query(reference);
        Result<Packages.Loaded> loaded = packages.find(query);
        if (loaded.value().isEmpty()) {
            missing.computeIfAbsent(query, key -> new Missing(loaded.diagnostics()))
                    .add(origin);
            return Optional.empty();
        }
        PackageId id = loaded.get().id();
        used.put(id, loaded.get().pack());
        Contents found = contents.computeIfAbsent(
                id, key -> Contents.of(loaded.get().pack(), loaded.get().said()));
        Optional<ExternalRef> named = found.find(reference, id, plain);
        if (named.isEmpty()) {
            diagnostics.error("REF-MISSING", origin, found.problem(reference, id));
        }
        named.flatMap(ref -> found.wrong(ref))
                .ifPresent(wrong -> diagnostics.error(
                        "REF-BROKEN", origin, "what this refers to in \"" + id + "\" is itself wrong: " + wrong));
        return named;
    }

    /** What the values of an enum are; empty where it is none. */
    Optional<Kind> enumKind(ExternalRef ref) {
        return Optional.ofNullable(used.get(ref.owner())).stream()
                .flatMap(pack -> pack.enums().stream())
                .filter(each -> each.token().equals(ref.token()))
                .map(BoundEnum::kind)
                .findFirst();
    }

    /** Says of each package that is not there that it is not, once. */
    void report(Diagnostics diagnostics) {
        missing.values().forEach(each -> each.report(diagnostics));
    }

    private PackageQuery query(Reference.Definition reference) {
        String name = reference.pack().orElseThrow();
        Optional<String> version = reference.version();
        for (DependencySpec dependency : spec.dependencies()) {
            Optional<ParameterSpec> parameter = dependency.parameterization();
            String offered = parameter.map(ParameterSpec::name).orElse(dependency.name());
            Optional<String> at = parameter.map(ParameterSpec::version).or(dependency::version);
            boolean same = at.isEmpty() || version.isEmpty() || SemanticVersion.same(at.get(), version.get());
            if (offered.equals(name) && same) {
                return new PackageQuery(name, version, Optional.of(dependency));
            }
        }
        return new PackageQuery(name, version, Optional.empty());
    }

    /** What can be referred to in a package, by token. */
    private record Contents(
            Map<String, Token> objects, Map<String, Token> enums, Map<String, Token> resources, Reach reach) {
        static Contents of(BoundPackage pack, List<Diagnostic> said) {
            Map<String, Token> objects = new HashMap<>();
            Map<String, Token> enums = new HashMap<>();
            Map<String, Token> resources = new HashMap<>();
            pack.objects().forEach(each -> objects.put(each.token().text(), each.token()));
            pack.enums().forEach(each -> enums.put(each.token().text(), each.token()));
            pack.resources().forEach(each -> resources.put(each.token().text(), each.token()));
            pack.provider().ifPresent(each -> resources.put(each.token().text(), each.token()));
            return new Contents(objects, enums, resources, new Reach(pack, said));
        }

        Optional<ExternalRef> find(Reference.Definition reference, PackageId id, boolean plain) {
            return switch (reference.kind()) {
                case TYPES ->
                    ref(objects, reference.token(), id, Definition.OBJECT, plain)
                            .or(() -> ref(enums, reference.token(), id, Definition.ENUM, plain));
                case RESOURCES -> ref(resources, reference.token(), id, Definition.RESOURCE, plain);
                case PROVIDER -> ref(resources, Tokens.provider(id.name()), id, Definition.RESOURCE, plain);
            };
        }

        private static Optional<ExternalRef> ref(
                Map<String, Token> tokens, String token, PackageId id, Definition definition, boolean plain) {
            return Optional.ofNullable(tokens.get(token)).map(found -> new ExternalRef(id, definition, found, plain));
        }

        Optional<Diagnostic> wrong(ExternalRef ref) {
            return reach.firstError(ref);
        }

        String problem(Reference.Definition reference, PackageId id) {
            boolean type = reference.kind() == Reference.Kind.TYPES;
            Set<String> known = type ? objects.keySet() : resources.keySet();
            return "there is no " + (type ? "type" : "resource") + " \"" + reference.token() + "\" in the package \""
                    + id + "\"" + Nearest.hint(reference.token(), known);
        }
    }

    /** References to a package that is not there. */
    private static final class Missing {
        private final List<Diagnostic> why;
        private Origin first = Origin.NONE;
        private int count;

        Missing(List<Diagnostic> why) {
            this.why = why;
        }

        void add(Origin origin) {
            count++;
            if (count == 1 || origin.compareTo(first) < 0) {
                first = origin;
            }
        }

        void report(Diagnostics diagnostics) {
            String more = count == 1 ? "" : " (" + count + " references to it here)";
            for (Diagnostic each : why) {
                Origin place = each.origin().equals(Origin.NONE) ? first : each.origin();
                diagnostics.add(new Diagnostic(each.severity(), each.code(), each.message() + more, place));
            }
        }
    }
}
