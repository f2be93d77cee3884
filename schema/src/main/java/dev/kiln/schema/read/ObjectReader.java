package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import dev.kiln.schema.spec.NameSpec;
import dev.kiln.schema.spec.ObjectSpec;
import dev.kiln.schema.spec.OverlaySpec;
import dev.kiln.schema.spec.PropertySpec;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads an object's properties, and what all definitions have. */
final class ObjectReader {
    private static final List<String> LANGUAGES = List.of("csharp", "go", "java", "nodejs", "python", "yaml");

    /** The members of all definitions. */
    static final Members<Draft> DEFINITION = new Members<Draft>()
            .on("description", (d, c) -> d.description = c.said())
            .on("isOverlay", (d, c) -> c.bool(value -> d.overlay = value))
            .on("overlaySupportedLanguages", (d, c) -> d.overlayLanguages = languages(c))
            .on("language", (d, c) -> c.anyObject());

    /** The members of an object; a keyword {@code type} beside them says nothing more. */
    static final Members<Draft> MEMBERS = new Members<Draft>()
            .with(DEFINITION)
            .on("properties", (d, c) -> d.properties = Optional.of(c.map(PropertyReader::read)))
            .on("required", (d, c) -> d.required = c.names())
            .on("plain", (d, c) -> plainList(c, "plain"))
            .on("type", (d, c) -> c.text());

    private ObjectReader() {}

    private static List<String> languages(Cursor cursor) {
        List<NameSpec> names = cursor.names();
        names.stream()
                .filter(name -> !LANGUAGES.contains(name.name()))
                .forEach(name -> cursor.diagnostics()
                        .warning(
                                "OVERLAY-LANGUAGE",
                                name.origin(),
                                "\"" + name.name() + "\" is no language; use " + String.join(", ", LANGUAGES)));
        return names.stream().map(NameSpec::name).toList();
    }

    static Optional<ObjectSpec> read(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft();
        return cursor.members(MEMBERS, draft) ? Optional.of(draft.object(origin)) : Optional.empty();
    }

    /** Refuses a list of the properties that are plain, which the language once had. */
    static void plainList(Cursor cursor, String key) {
        Origin origin = cursor.origin();
        if (!cursor.texts().isEmpty()) {
            cursor.diagnostics()
                    .error(
                            "PLAIN-LIST",
                            origin,
                            "\"" + key + "\" is no longer part of the schema language; write \"plain\": true into the"
                                    + " properties themselves");
        }
    }

    /** What was read of an object. */
    static class Draft extends TypeReader.Draft {
        private Optional<String> description = Optional.empty();
        private Optional<SortedMap<String, PropertySpec>> properties = Optional.empty();
        private List<NameSpec> required = List.of();
        private boolean overlay;
        private List<String> overlayLanguages = List.of();

        final Optional<String> description() {
            return description;
        }

        final boolean hasProperties() {
            return properties.isPresent();
        }

        final OverlaySpec overlay() {
            return new OverlaySpec(overlay, overlayLanguages);
        }

        final ObjectSpec object(Origin origin) {
            return new ObjectSpec(description, properties.orElseGet(TreeMap::new), required, origin);
        }
    }
}
