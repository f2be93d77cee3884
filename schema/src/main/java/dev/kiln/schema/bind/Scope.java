package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.Token;
import dev.kiln.schema.diagnostic.Diagnostics;
import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.LiteralSpec;
import dev.kiln.schema.spec.PackageSpec;
import dev.kiln.schema.spec.SemanticVersion;
import dev.kiln.schema.spec.TypeDefinitionSpec.EnumTypeSpec;
import java.util.Optional;

/** What every part of the binder knows: the package, its tokens, what it refers to elsewhere, and where errors go. */
record Scope(PackageSpec spec, Tokens tokens, Externals externals, Diagnostics diagnostics) {
    String name() {
        return spec.metadata().name();
    }

    /** Whether a reference is to another package: one of another name, or this one in another version. */
    boolean isOther(Reference.Definition definition) {
        boolean otherName =
                definition.pack().filter(pack -> !pack.equals(name())).isPresent();
        Optional<String> own = spec.metadata().version();
        boolean otherVersion = own.isPresent()
                && definition
                        .version()
                        .filter(version -> !SemanticVersion.same(version, own.get()))
                        .isPresent();
        return otherName || otherVersion;
    }

    Token token(String text) {
        return tokens.parse(text);
    }

    void error(String code, Origin origin, String message) {
        diagnostics.error(code, origin, message);
    }

    void warning(String code, Origin origin, String message) {
        diagnostics.warning(code, origin, message);
    }

    /** What the values of an enum are; empty where it is no enum, or a wrong one. */
    Optional<BoundType.Kind> enumKind(BoundType type) {
        if (type instanceof BoundType.EnumRef ref
                && spec.types().get(ref.token().text()) instanceof EnumTypeSpec definition) {
            return definition.type().flatMap(kind -> Primitives.of(kind.name()));
        }
        return type instanceof BoundType.ExternalRef ref ? externals.enumKind(ref) : Optional.empty();
    }

    /** Whether a literal is a value of one of the four primitive types. */
    static boolean accepts(BoundType.Kind kind, LiteralSpec literal) {
        return switch (kind) {
            case BOOLEAN -> literal instanceof LiteralSpec.BoolLiteral;
            case STRING -> literal instanceof LiteralSpec.TextLiteral;
            case NUMBER -> literal instanceof LiteralSpec.NumberLiteral number && !number.integer();
            case INTEGER ->
                literal instanceof LiteralSpec.NumberLiteral number && number.value() == (int) number.value();
            case ANY, JSON, ASSET, ARCHIVE -> false;
        };
    }
}
