package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.TypeUseSpec;
import java.util.List;
import java.util.Optional;

/** Checks that constants and defaults fit the type that they are of. */
final class LiteralBinder {
    private final Scope scope;

    LiteralBinder(Scope scope) {
        this.scope = scope;
    }

    /** The constant, if it fits: an enum or a union has none. */
    Optional<LiteralSpec> constant(LiteralSpec literal, TypeUseSpec use, BoundType type) {
        boolean union = use.ref().isEmpty() && use.oneOf().isPresent();
        return bind(
                literal,
                type instanceof Builtin && !union ? kinds(type) : List.of(),
                "CONST-MISMATCH",
                "a constant is only for a boolean, an integer, a number or a string",
                "the constant ");
    }

    /** The default, if it fits. */
    Optional<LiteralSpec> defaultValue(LiteralSpec literal, BoundType type) {
        return bind(
                literal,
                kinds(type),
                "DEFAULT-MISMATCH",
                "a default is only for a boolean, an integer, a number, a string or an enum of them",
                "the default ");
    }

    private Optional<LiteralSpec> bind(
            LiteralSpec literal, List<Kind> kinds, String code, String only, String subject) {
        if (kinds.isEmpty()) {
            scope.error(code, literal.origin(), only + "; leave it out");
            return Optional.empty();
        }
        if (kinds.stream().noneMatch(kind -> Scope.accepts(kind, literal))) {
            scope.error(
                    code,
                    literal.origin(),
                    subject + show(literal) + " is not of the type "
                            + String.join(
                                    " or ", kinds.stream().map(Primitives::name).toList())
                            + hint(literal, kinds));
            return Optional.empty();
        }
        return Optional.of(literal);
    }

    private static String hint(LiteralSpec literal, List<Kind> kinds) {
        boolean integer = literal instanceof LiteralSpec.NumberLiteral number && number.integer();
        return integer && kinds.contains(Kind.NUMBER) ? "; in YAML, write a number with a fraction, such as 1.0" : "";
    }

    /** What a literal of the type may be; an enum's literal need not be one of its values. */
    private List<Kind> kinds(BoundType type) {
        if (type instanceof Builtin builtin) {
            return builtin.kind().ordinal() <= Kind.STRING.ordinal() ? List.of(builtin.kind()) : List.of();
        }
        if (type instanceof EnumRef || type instanceof ExternalRef) {
            return scope.enumKind(type).stream().toList();
        }
        if (type instanceof UnionOf union) {
            return union.defaultType()
                    .map(List::of)
                    .orElseGet(() -> union.members().stream()
                            .flatMap(member -> kinds(member).stream())
                            .distinct()
                            .toList());
        }
        return List.of();
    }

    /** A literal as the schema has it. */
    static String show(LiteralSpec literal) {
        if (literal instanceof LiteralSpec.TextLiteral text) {
            return "\"" + text.value() + "\"";
        }
        if (literal instanceof LiteralSpec.NumberLiteral number) {
            boolean whole = number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e15;
            return whole ? Long.toString((long) number.value()) : Double.toString(number.value());
        }
        if (literal instanceof LiteralSpec.BoolLiteral bool) {
            return Boolean.toString(bool.value());
        }
        throw new AssertionError(literal);
    }
}
