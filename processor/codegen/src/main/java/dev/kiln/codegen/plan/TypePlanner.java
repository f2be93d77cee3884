package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaType.ResourceType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaType.UnionType;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.ResourceRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what a type is in Java where it is used, and collects the unions on the way. */
final class TypePlanner {
    private final ClassNames names;
    private final Map<Token, Kind> enumKinds;
    private final Externals externals;
    private final Diagnostics diagnostics;
    private final UnionPlanner unionPlanner;
    private final SortedMap<JavaName, JavaUnit.UnionUnit> unions = new TreeMap<>();

    /**
     * Where a type is used.
     *
     * @param ownerToken whose module a union goes with
     * @param owner the name of the class that it is used in, without a suffix
     * @param wire the property
     */
    record Place(Token ownerToken, String owner, String wire, Shape shape, Origin origin) {}

    TypePlanner(
            ClassNames names,
            Map<Token, Kind> enumKinds,
            Externals externals,
            UnionPlanner unionPlanner,
            Diagnostics diagnostics) {
        this.externals = externals;
        this.diagnostics = diagnostics;
        this.names = names;
        this.enumKinds = enumKinds;
        this.unionPlanner = unionPlanner;
    }

    /** The unions that were met so far. */
    List<JavaUnit.UnionUnit> unions() {
        return List.copyOf(unions.values());
    }

    JavaType plan(BoundType type, Place place) {
        if (type instanceof Builtin builtin) {
            return new Scalar(builtin.kind());
        } else if (type instanceof ListOf list) {
            return new JavaType.ListOf(plan(list.item(), place));
        } else if (type instanceof MapOf map) {
            return new JavaType.MapOf(plan(map.value(), place));
        } else if (type instanceof ObjectRef ref) {
            JavaName name = names.object(ref.token(), place.shape());
            return place.shape() == Shape.INPUT ? new InputObject(name) : new OutputObject(name);
        } else if (type instanceof EnumRef ref) {
            return new EnumType(names.enumOf(ref.token()), enumKind(ref.token()), false);
        } else if (type instanceof ResourceRef ref) {
            return new ResourceType(names.resource(ref.token()));
        } else if (type instanceof ExternalRef ref) {
            return externals.type(ref, place.shape()).orElseGet(() -> unknown(ref, place));
        } else if (type instanceof UnionOf union) {
            return planUnion(union, place);
        }
        throw new AssertionError(type);
    }

    /** The owner makes a class of a type only where values of it go that way in the owner itself. */
    private JavaType unknown(ExternalRef ref, Place place) {
        diagnostics.warning(
                "EXTERNAL-TYPE",
                place.origin(),
                "The property " + place.wire() + " is an Object in Java: " + ref.token() + " of the package "
                        + ref.owner() + " has no class there for values that go "
                        + (place.shape() == Shape.INPUT ? "in" : "out") + ".");
        return new Scalar(Kind.ANY);
    }

    private Kind enumKind(Token token) {
        return enumKinds.getOrDefault(token, Kind.STRING);
    }

    private JavaType planUnion(UnionOf union, Place place) {
        Map<JavaType, BoundType> members = new LinkedHashMap<>();
        addMembers(union, place, members);
        relax(members);
        if (members.containsKey(new Scalar(Kind.ANY))) {
            return new Scalar(Kind.ANY);
        }
        List<JavaType> types = new ArrayList<>(members.keySet());
        if (types.size() == 1) {
            return types.get(0);
        }
        if (types.size() == 2 && types.stream().allMatch(TypePlanner::isScalar)) {
            return new EitherOf(types.get(0), types.get(1));
        }
        JavaName name =
                names.union(union, place.ownerToken(), place.owner(), place.wire(), place.shape(), place.origin());
        unions.computeIfAbsent(name, key -> unionPlanner.plan(key, tagged(union), members, place));
        return new UnionType(name);
    }

    /** With the discriminator of a union among the members, where it has none itself. */
    private static UnionOf tagged(UnionOf union) {
        return union.members().stream()
                .filter(member -> union.discriminator().isEmpty() && member instanceof UnionOf)
                .map(member -> tagged((UnionOf) member))
                .filter(nested -> nested.discriminator().isPresent())
                .findFirst()
                .orElse(union);
    }

    private void addMembers(UnionOf union, Place place, Map<JavaType, BoundType> members) {
        for (BoundType member : union.members()) {
            if (member instanceof UnionOf nested) {
                addMembers(nested, place, members);
            } else {
                JavaType type = plan(member, place);
                members.putIfAbsent(type.is(Kind.JSON) ? new Scalar(Kind.STRING) : type, member);
            }
        }
    }

    /** An enum also stands for other values of its base type, and an asset for an archive. */
    private static void relax(Map<JavaType, BoundType> members) {
        for (JavaType type : List.copyOf(members.keySet())) {
            if (type instanceof EnumType each && members.containsKey(new Scalar(each.kind()))) {
                BoundType member = members.get(type);
                members.keySet().removeAll(List.of(type, new Scalar(each.kind())));
                members.put(new EnumType(each.name(), each.kind(), true), member);
            }
        }
        if (members.containsKey(new Scalar(Kind.ASSET))) {
            members.remove(new Scalar(Kind.ARCHIVE));
        }
    }

    private static boolean isScalar(JavaType type) {
        return type instanceof EnumType
                || (type instanceof Scalar scalar && scalar.kind().compareTo(Kind.STRING) <= 0);
    }
}
