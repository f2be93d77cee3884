package dev.kiln.codegen.plan;

import dev.kiln.codegen.plan.JavaType.EitherOf;
import dev.kiln.codegen.plan.JavaType.EnumType;
import dev.kiln.codegen.plan.JavaType.InputObject;
import dev.kiln.codegen.plan.JavaType.ListOf;
import dev.kiln.codegen.plan.JavaType.MapOf;
import dev.kiln.codegen.plan.JavaType.OutputObject;
import dev.kiln.codegen.plan.JavaType.ResourceType;
import dev.kiln.codegen.plan.JavaType.Scalar;
import dev.kiln.codegen.plan.JavaType.UnionType;
import dev.kiln.codegen.plan.JavaUnit.UnionUnit;
import dev.kiln.codegen.plan.TypePlanner.Place;
import dev.kiln.schema.bound.BoundObject;
import dev.kiln.schema.bound.BoundProperty;
import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.spec.LiteralSpec.TextLiteral;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides the cases of a union. */
final class UnionPlanner {
    private static final String UNKNOWN = "Unknown";
    private static final int LONGEST_FILE_NAME = 230;

    private final Usage usage;
    private final Externals externals;
    private final Diagnostics diagnostics;

    UnionPlanner(Usage usage, Externals externals, Diagnostics diagnostics) {
        this.usage = usage;
        this.externals = externals;
        this.diagnostics = diagnostics;
    }

    UnionUnit plan(JavaName name, UnionOf union, Map<JavaType, BoundType> members, Place place) {
        MemberNameAllocator cases = MemberNameAllocator.ofFiles(name, Set.of(UNKNOWN, name.simple()), diagnostics);
        Set<String> erasures = new HashSet<>();
        List<UnionUnit.Case> all = new ArrayList<>();
        Optional<String> discriminator = discriminator(union, members.values());
        members.forEach((type, member) -> {
            String label = label(type);
            String caseName = cases.allocate(caseName(name, label), place.origin());
            String factory = erasures.add(erasure(type)) ? "of" : "of" + caseName.substring(2);
            all.add(new UnionUnit.Case(caseName, factory, type, tags(union, discriminator, member), required(member)));
        });
        String where = "The property " + place.wire() + " of " + place.owner();
        return new UnionUnit(name, where, place.shape() == Shape.INPUT, discriminator, all, place.origin());
    }

    /** The record's class file has the union's name in its own. */
    private static String caseName(JavaName union, String label) {
        int bytes = (union.simple() + label).getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LONGEST_FILE_NAME ? "Of" + label : "OfLong" + Integer.toHexString(label.hashCode());
    }

    /** The property that tells members apart, also where only what they always have in it says so. */
    private Optional<String> discriminator(UnionOf union, Collection<BoundType> members) {
        List<BoundObject> objects =
                members.stream().flatMap(member -> object(member).stream()).toList();
        if (union.discriminator().isPresent() || objects.size() < 2) {
            return union.discriminator();
        }
        return objects.get(0).properties().stream()
                .map(BoundProperty::name)
                .filter(name -> objects.stream()
                                .filter(object -> required(object).contains(name))
                                .flatMap(object -> constant(object, name).stream())
                                .distinct()
                                .count()
                        == objects.size())
                .findFirst();
    }

    private List<String> tags(UnionOf union, Optional<String> discriminator, BoundType member) {
        Optional<BoundObject> object = object(member);
        if (object.isEmpty() || discriminator.isEmpty()) {
            return List.of();
        }
        Token token = object.get().token();
        List<String> mapped = union.mapping().entrySet().stream()
                .filter(entry -> entry.getValue().text().equals(token.text()))
                .map(Map.Entry::getKey)
                .toList();
        if (!mapped.isEmpty()) {
            return mapped;
        }
        return List.of(constant(object.get(), discriminator.get()).orElse(token.text()));
    }

    private Optional<BoundObject> object(BoundType member) {
        if (member instanceof ExternalRef ref) {
            return externals.object(ref);
        }
        return member instanceof ObjectRef ref ? Optional.of(usage.object(ref.token())) : Optional.empty();
    }

    private static Optional<String> constant(BoundObject object, String property) {
        return object.properties().stream()
                .filter(each -> each.name().equals(property))
                .flatMap(each -> each.constant().stream())
                .flatMap(literal ->
                        literal instanceof TextLiteral text ? Stream.of(text.value()) : Stream.<String>empty())
                .findFirst();
    }

    private List<String> required(BoundType member) {
        return object(member).map(UnionPlanner::required).orElse(List.of());
    }

    private static List<String> required(BoundObject object) {
        return object.properties().stream()
                .filter(BoundProperty::required)
                .map(BoundProperty::name)
                .toList();
    }

    private static String label(JavaType type) {
        if (type instanceof Scalar scalar) {
            return scalarLabel(scalar);
        } else if (type instanceof ListOf list) {
            return label(list.item()) + "List";
        } else if (type instanceof MapOf map) {
            return label(map.value()) + "Map";
        } else if (type instanceof InputObject object) {
            return object.name().simple();
        } else if (type instanceof OutputObject object) {
            return object.name().simple();
        } else if (type instanceof EnumType each) {
            return each.name().simple();
        } else if (type instanceof ResourceType resource) {
            return resource.name().simple();
        } else if (type instanceof EitherOf) {
            return "Either";
        } else if (type instanceof UnionType union) {
            return union.name().simple();
        }
        throw new AssertionError(type);
    }

    private static String scalarLabel(Scalar scalar) {
        return switch (scalar.kind()) {
            case BOOLEAN -> "Boolean";
            case INTEGER -> "Integer";
            case NUMBER -> "Double";
            case STRING, JSON -> "String";
            case ANY -> "Any";
            case ASSET -> "Asset";
            case ARCHIVE -> "Archive";
        };
    }

    /** What is left of a type in a method's signature. */
    private static String erasure(JavaType type) {
        if (type instanceof ListOf) {
            return "List";
        } else if (type instanceof MapOf) {
            return "Map";
        }
        return type.toString();
    }
}
