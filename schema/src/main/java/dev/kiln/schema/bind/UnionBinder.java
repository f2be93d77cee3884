package dev.kiln.schema.bind;

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
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import dev.kiln.schema.spec.TypeUseSpec.DiscriminatorSpec;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Binds {@code oneOf}. */
final class UnionBinder {
    private final Scope scope;
    private final TypeBinder types;

    UnionBinder(Scope scope, TypeBinder types) {
        this.scope = scope;
        this.types = types;
    }

    BoundType bind(TypeUseSpec use, List<TypeUseSpec> oneOf) {
        List<BoundType> members = oneOf.stream().map(types::bind).distinct().toList();
        Optional<Kind> defaultType = defaultType(use);
        Optional<String> property = use.discriminator().flatMap(this::property);
        SortedMap<String, Token> mapping =
                use.discriminator().map(found -> mapping(found, members)).orElseGet(Collections::emptySortedMap);
        if (oneOf.size() < 2) {
            scope.error(
                    "UNION-MEMBERS", use.origin(), "\"oneOf\" needs at least two types; write a single one without it");
        }
        if (members.isEmpty()) {
            return new Builtin(Kind.ANY, use.plain());
        }
        return members.size() == 1
                ? as(members.get(0), use.plain())
                : new UnionOf(members, defaultType, property, mapping, use.plain());
    }

    private Optional<Kind> defaultType(TypeUseSpec use) {
        if (use.type().isEmpty()) {
            return Optional.empty();
        }
        NameSpec type = use.type().get();
        Optional<Kind> kind = Primitives.of(type.name());
        if (kind.isEmpty()) {
            scope.error(
                    "TYPE-UNKNOWN",
                    type.origin(),
                    "\"" + type.name() + "\" cannot be the type of a union; use boolean, integer, number or string,"
                            + " or leave it out");
        }
        return kind;
    }

    private Optional<String> property(DiscriminatorSpec discriminator) {
        if (discriminator.property().filter(name -> !name.isEmpty()).isEmpty()) {
            scope.error(
                    "UNION-DISCRIMINATOR",
                    discriminator.origin(),
                    "a discriminator needs \"propertyName\", the property that tells the types apart");
            return Optional.empty();
        }
        return discriminator.property();
    }

    private SortedMap<String, Token> mapping(DiscriminatorSpec discriminator, List<BoundType> members) {
        SortedMap<String, Token> mapping = new TreeMap<>();
        discriminator.mapping().forEach((tag, target) -> {
            Optional<Token> token = target(target.name(), members);
            if (token.isPresent()) {
                mapping.put(tag, token.get());
            } else {
                scope.warning(
                        "UNION-MAPPING",
                        target.origin(),
                        "the tag \"" + tag + "\" is mapped to \"" + target.name()
                                + "\", which is no type of this package; the tag is left out");
            }
        });
        return Collections.unmodifiableSortedMap(mapping);
    }

    /** A tag is mapped to a reference, or to the bare token of a type. */
    private Optional<Token> target(String text, List<BoundType> members) {
        String token = Reference.parse(text) instanceof Reference.Definition definition
                        && definition.kind() == Reference.Kind.TYPES
                ? definition.token()
                : text;
        return scope.spec().types().containsKey(token)
                ? Optional.of(scope.token(token))
                : members.stream()
                        .filter(ExternalRef.class::isInstance)
                        .map(member -> ((ExternalRef) member).token())
                        .filter(external -> external.text().equals(token))
                        .findFirst();
    }

    /** A union of one type is that type; whether an output is taken is what the union says, or the type itself. */
    private static BoundType as(BoundType type, boolean plain) {
        if (!plain || type.plain()) {
            return type;
        }
        if (type instanceof Builtin builtin) {
            return new Builtin(builtin.kind(), true);
        } else if (type instanceof ListOf list) {
            return new ListOf(list.item(), true);
        } else if (type instanceof MapOf map) {
            return new MapOf(map.value(), true);
        } else if (type instanceof ObjectRef object) {
            return new ObjectRef(object.token(), true);
        } else if (type instanceof EnumRef values) {
            return new EnumRef(values.token(), true);
        } else if (type instanceof ResourceRef resource) {
            return new ResourceRef(resource.token(), true);
        } else if (type instanceof ExternalRef ref) {
            return new ExternalRef(ref.owner(), ref.definition(), ref.token(), true);
        } else if (type instanceof UnionOf union) {
            return new UnionOf(union.members(), union.defaultType(), union.discriminator(), union.mapping(), true);
        }
        throw new AssertionError(type);
    }
}
