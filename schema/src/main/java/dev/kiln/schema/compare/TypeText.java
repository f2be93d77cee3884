package dev.kiln.schema.compare;

import dev.kiln.schema.bound.BoundType;
import dev.kiln.schema.bound.BoundType.Builtin;
import dev.kiln.schema.bound.BoundType.EnumRef;
import dev.kiln.schema.bound.BoundType.ExternalRef;
import dev.kiln.schema.bound.BoundType.ListOf;
import dev.kiln.schema.bound.BoundType.MapOf;
import dev.kiln.schema.bound.BoundType.ObjectRef;
import dev.kiln.schema.bound.BoundType.ResourceRef;
import dev.kiln.schema.bound.BoundType.UnionOf;
import java.util.Locale;
import java.util.stream.Collectors;

/** A type in words; equal types have equal texts. */
final class TypeText {
    private final boolean withPlain;

    private TypeText(boolean withPlain) {
        this.withPlain = withPlain;
    }

    /** What values a type has. */
    static String of(BoundType type) {
        return new TypeText(false).text(type);
    }

    /** What values a type has, and where it wants them as they are. */
    static String withPlain(BoundType type) {
        return new TypeText(true).text(type);
    }

    private String text(BoundType type) {
        return (withPlain && type.plain() ? "plain " : "") + bare(type);
    }

    private String bare(BoundType type) {
        if (type instanceof Builtin builtin) {
            return builtin.kind().name().toLowerCase(Locale.ROOT);
        } else if (type instanceof ListOf list) {
            return "list of " + text(list.item());
        } else if (type instanceof MapOf map) {
            return "map of " + text(map.value());
        } else if (type instanceof ObjectRef ref) {
            return ref.token().text();
        } else if (type instanceof EnumRef ref) {
            return ref.token().text();
        } else if (type instanceof ResourceRef ref) {
            return "resource " + ref.token().text();
        } else if (type instanceof ExternalRef ref) {
            return ref.token().text() + " of " + ref.owner().name();
        } else if (type instanceof UnionOf union) {
            return union.members().stream().map(this::text).collect(Collectors.joining(" | ", "(", ")"))
                    + union.discriminator().map(property -> " by " + property).orElse("");
        }
        throw new AssertionError(type);
    }
}
