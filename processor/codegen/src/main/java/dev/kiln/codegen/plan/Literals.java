package dev.kiln.codegen.plan;

import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.Kind;
import dev.kiln.schema.bound.BoundType.UnionOf;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.LiteralSpec.BoolLiteral;
import dev.kiln.schema.spec.LiteralSpec.NumberLiteral;
import dev.kiln.schema.spec.LiteralSpec.TextLiteral;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a schema's constants into Java's. */
final class Literals {
    private final Map<Token, Kind> enumKinds;
    private final Externals externals;

    Literals(Map<Token, Kind> enumKinds, Externals externals) {
        this.externals = externals;
        this.enumKinds = enumKinds;
    }

    /** The constant as the {@code String}, {@code Integer}, {@code Double} or {@code Boolean} that {@code type} wants. */
    Object of(LiteralSpec literal, BoundType type) {
        return of(
                literal,
                scalarKinds(type).filter(kind -> accepts(kind, literal)).findFirst());
    }

    /** The constant of an enum. */
    static Object of(LiteralSpec literal, Kind kind) {
        return of(literal, Optional.of(kind));
    }

    /** The scalar that a variable's text is converted to, where there is one. */
    Optional<Kind> scalarKind(BoundType type) {
        return scalarKinds(type).findFirst();
    }

    private static Object of(LiteralSpec literal, Optional<Kind> kind) {
        if (literal instanceof BoolLiteral bool) {
            return bool.value();
        } else if (literal instanceof TextLiteral text) {
            return text.value();
        } else if (literal instanceof NumberLiteral number) {
            boolean whole = number.value() == (int) number.value() && kind.orElse(Kind.INTEGER) == Kind.INTEGER;
            return whole ? (Object) (int) number.value() : (Object) number.value();
        }
        throw new AssertionError(literal);
    }

    private Stream<Kind> scalarKinds(BoundType type) {
        if (type instanceof Builtin builtin) {
            return Stream.of(builtin.kind() == Kind.JSON ? Kind.STRING : builtin.kind());
        } else if (type instanceof EnumRef ref) {
            return Stream.ofNullable(enumKinds.get(ref.token()));
        } else if (type instanceof ExternalRef ref) {
            return externals.enumKind(ref).stream();
        } else if (type instanceof UnionOf union) {
            return Stream.concat(
                    union.defaultType().stream(), union.members().stream().flatMap(this::scalarKinds));
        }
        return Stream.empty();
    }

    private static boolean accepts(Kind kind, LiteralSpec literal) {
        if (literal instanceof BoolLiteral) {
            return kind == Kind.BOOLEAN;
        } else if (literal instanceof TextLiteral) {
            return kind == Kind.STRING;
        } else if (literal instanceof NumberLiteral number) {
            return kind == Kind.NUMBER || (kind == Kind.INTEGER && number.value() == (int) number.value());
        }
        throw new AssertionError(literal);
    }
}
