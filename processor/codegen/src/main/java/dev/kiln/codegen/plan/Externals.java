package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaType.ResourceType;
import dev.kiln.schema.bound.BoundEnum;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundPackage;
import dev.kiln.schema.bound.BoundResource;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.PackageId;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of other packages, called what they are called in those packages' own SDKs. */
final class Externals {
    private final Map<PackageId, Owner> owners = new HashMap<>();
    private final Set<JavaName> named = new HashSet<>();
    private final Set<JavaName> deprecated = new HashSet<>();

    Externals(BoundPackage pack) {
        pack.externals().forEach((id, owner) -> owners.put(id, Owner.of(owner)));
    }

    /** What a reference is in Java; nothing where the owner's SDK has no class for it. */
    Optional<JavaType> type(ExternalRef ref, Shape shape) {
        Owner owner = owner(ref);
        Token token = ref.token();
        return switch (ref.definition()) {
            case OBJECT ->
                owner.usage().objects(shape).contains(token)
                        ? Optional.of(object(named(owner.names().object(token, shape)), shape))
                        : Optional.empty();
            case ENUM ->
                owner.usage().enums().contains(token)
                        ? enumKind(ref)
                                .map(kind -> new EnumType(named(owner.names().enumOf(token)), kind, false))
                        : Optional.empty();
            case RESOURCE -> Optional.of(new ResourceType(resource(owner, token)));
        };
    }

    /** What an enum's values are. */
    Optional<Kind> enumKind(ExternalRef ref) {
        return owner(ref).pack().enums().stream()
                .filter(each -> each.token().equals(ref.token()))
                .map(BoundEnum::kind)
                .findFirst();
    }

    /** The object type that is referred to, where it is one. */
    Optional<BoundObject> object(ExternalRef ref) {
        return ref.definition() == BoundType.Definition.OBJECT
                ? Optional.of(owner(ref).usage().object(ref.token()))
                : Optional.empty();
    }

    /** All names that were given so far: of classes that are not made here. */
    Set<JavaName> names() {
        return named;
    }

    /** Those of them whose use is a warning. */
    Set<JavaName> deprecated() {
        return deprecated;
    }

    private JavaName resource(Owner owner, Token token) {
        JavaName name = named(owner.names().resource(token));
        boolean warned = owner.pack().resources().stream()
                .filter(each -> each.token().equals(token))
                .map(BoundResource::deprecation)
                .anyMatch(Optional::isPresent);
        if (warned) {
            deprecated.add(name);
        }
        return name;
    }

    private Owner owner(ExternalRef ref) {
        Owner owner = owners.get(ref.owner());
        if (owner == null) {
            throw new AssertionError("not bound: " + ref.owner());
        }
        return owner;
    }

    private JavaName named(JavaName name) {
        named.add(name);
        return name;
    }

    private static JavaType object(JavaName name, Shape shape) {
        return shape == Shape.INPUT ? new InputObject(name) : new OutputObject(name);
    }

    /** A package as its own SDK has it; its renames are told where that is made. */
    private record Owner(BoundPackage pack, Usage usage, ClassNames names) {
        static Owner of(BoundPackage pack) {
            Usage usage = Usage.of(pack);
            Diagnostics theirs = new Diagnostics();
            JavaPackages packages = new JavaPackages(pack.metadata(), Optional.empty(), Optional.empty(), theirs);
            return new Owner(pack, usage, new ClassNames(pack, usage, packages, theirs));
        }
    }
}
