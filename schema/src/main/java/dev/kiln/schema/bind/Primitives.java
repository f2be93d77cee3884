package dev.kiln.schema.bind;

import dev.kiln.schema.bound.BoundType.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The primitive types of the language, by keyword. */
final class Primitives {
    private static final Map<String, Kind> KINDS =
            Map.of("boolean", Kind.BOOLEAN, "integer", Kind.INTEGER, "number", Kind.NUMBER, "string", Kind.STRING);

    private Primitives() {}

    static Optional<Kind> of(String keyword) {
        return Optional.ofNullable(KINDS.get(keyword));
    }

    /** The keyword of a kind, for messages. */
    static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
