package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.ResourceRef;
import dev.kiln.schema.diagnostic.Nearest;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec;
import dev.kiln.schema.spec.TypeDefinitionSpec.ObjectTypeSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Binds types where they are used. A type that is wrong is reported and stands for anything. */
final class TypeBinder {
    private final Scope scope;
    private final UnionBinder unions;
    private final Map<String, Reference> references = new HashMap<>();

    TypeBinder(Scope scope) {
        this.scope = scope;
        this.unions = new UnionBinder(scope, this);
    }

    BoundType bind(TypeUseSpec use) {
        checkForm(use);
        if (use.ref().isPresent()) {
            return reference(use.ref().get(), use.plain());
        }
        if (use.oneOf().isPresent()) {
            return unions.bind(use, use.oneOf().get());
        }
        if (use.type().isEmpty()) {
            scope.error("TYPE-MISSING", use.origin(), "this says no type; add \"type\", \"$ref\" or \"oneOf\"");
            return anything(use.plain());
        }
        return keyword(use, use.type().get());
    }

    /** Members that have no effect beside those that say what the type is. */
    private void checkForm(TypeUseSpec use) {
        boolean ref = use.ref().isPresent();
        boolean union = !ref && use.oneOf().isPresent();
        String type = ref || union ? "" : use.type().map(NameSpec::name).orElse("");
        idle(
                use,
                "oneOf",
                ref && use.oneOf().filter(members -> !members.isEmpty()).isPresent());
        idle(use, "items", use.items().isPresent() && !type.equals("array"));
        idle(use, "additionalProperties", use.additionalProperties().isPresent() && !type.equals("object"));
    }

    private void idle(TypeUseSpec use, String member, boolean idle) {
        if (idle) {
            scope.warning(
                    "TYPE-FORM",
                    use.origin(),
                    "\"" + member + "\" has no effect beside what else this type says; leave it out");
        }
    }

    private BoundType reference(NameSpec ref, boolean plain) {
        Reference reference = references.computeIfAbsent(ref.name(), Reference::parse);
        if (reference instanceof Reference.Builtin builtin) {
            return new Builtin(builtin.kind(), plain);
        }
        if (reference instanceof Reference.Malformed malformed) {
            scope.error(malformed.code(), ref.origin(), "the reference \"" + ref.name() + "\" " + malformed.problem());
            return anything(plain);
        }
        if (reference instanceof Reference.Definition definition) {
            if (scope.isOther(definition)) {
                return external(definition, ref.origin(), plain).orElseGet(() -> anything(plain));
            }
            return local(definition, ref, plain);
        }
        throw new AssertionError(reference);
    }

    private Optional<BoundType> external(Reference.Definition definition, Origin origin, boolean plain) {
        return scope.externals()
                .find(definition, origin, plain, scope.diagnostics())
                .map(ref -> ref);
    }

    private BoundType local(Reference.Definition definition, NameSpec ref, boolean plain) {
        String provider = Tokens.provider(scope.name());
        return switch (definition.kind()) {
            case PROVIDER -> provider(ref.origin(), plain);
            case RESOURCES -> {
                if (definition.token().equals(provider)) {
                    scope.warning(
                            "REF-PROVIDER",
                            ref.origin(),
                            "\"" + ref.name() + "\" is an old way to refer to the provider; write #/provider");
                    yield provider(ref.origin(), plain);
                }
                yield scope.spec().resources().containsKey(definition.token())
                        ? new ResourceRef(scope.token(definition.token()), plain)
                        : missing(definition.token(), "resource", ref.origin(), plain);
            }
            case TYPES -> type(definition.token(), ref.origin(), plain);
        };
    }

    private BoundType provider(Origin origin, boolean plain) {
        if (scope.spec().extension().isPresent() && scope.spec().provider().isEmpty()) {
            scope.error("REF-MISSING", origin, "a package that extends another has no provider of its own to refer to");
            return anything(plain);
        }
        return new ResourceRef(scope.token(Tokens.provider(scope.name())), plain);
    }

    private BoundType type(String token, Origin origin, boolean plain) {
        TypeDefinitionSpec definition = scope.spec().types().get(token);
        if (definition == null) {
            return missing(token, "type", origin, plain);
        }
        return definition instanceof ObjectTypeSpec
                ? new ObjectRef(scope.token(token), plain)
                : new EnumRef(scope.token(token), plain);
    }

    private BoundType missing(String token, String what, Origin origin, boolean plain) {
        boolean type = what.equals("type");
        boolean elsewhere = type
                ? scope.spec().resources().containsKey(token)
                : scope.spec().types().containsKey(token);
        String hint = elsewhere
                ? "; it is a " + (type ? "resource: write #/resources/" : "type: write #/types/") + token
                : Nearest.hint(
                        token,
                        type
                                ? scope.spec().types().keySet()
                                : scope.spec().resources().keySet());
        scope.error("REF-MISSING", origin, "there is no " + what + " \"" + token + "\" in this package" + hint);
        return anything(plain);
    }

    private BoundType keyword(TypeUseSpec use, NameSpec type) {
        switch (type.name()) {
            case "array" -> {
                if (use.items().isEmpty()) {
                    scope.error("TYPE-ITEMS", use.origin(), "an array needs \"items\", the type of what it holds");
                    return new ListOf(anything(false), use.plain());
                }
                return new ListOf(bind(use.items().get()), use.plain());
            }
            case "object" -> {
                BoundType value =
                        use.additionalProperties().map(this::bind).orElseGet(() -> new Builtin(Kind.STRING, false));
                return new MapOf(value, use.plain());
            }
            default -> {
                Optional<Kind> kind = Primitives.of(type.name());
                if (kind.isEmpty()) {
                    scope.error(
                            "TYPE-UNKNOWN",
                            type.origin(),
                            "\"" + type.name()
                                    + "\" is no type; use boolean, integer, number, string, array or object");
                }
                return new Builtin(kind.orElse(Kind.ANY), use.plain());
            }
        }
    }

    private static BoundType anything(boolean plain) {
        return new Builtin(Kind.ANY, plain);
    }
}
