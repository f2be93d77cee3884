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
    /** The members of all definitions. */
    static final Members<Draft> DEFINITION = new Members<Draft>()
            .on("description", (d, c) -> d.description = c.text())
            .on("isOverlay", (d, c) -> c.bool(value -> d.overlay = value))
            .on("overlaySupportedLanguages", (d, c) -> d.overlayLanguages = c.texts())
            .ignore("language");

    /** The members of an object; a keyword {@code type} beside them says nothing more. */
    static final Members<Draft> MEMBERS = new Members<Draft>()
            .with(DEFINITION)
            .on("properties", (d, c) -> d.properties = Optional.of(c.map(PropertyReader::read)))
            .on("required", (d, c) -> d.required = c.names())
            .on("plain", (d, c) -> plainList(c, "plain"))
            .ignore("type");

    private ObjectReader() {}

    static Optional<ObjectSpec> read(Cursor cursor) {
        Origin origin = cursor.origin();
        Draft draft = new Draft();
        return cursor.members(MEMBERS, draft) ? Optional.of(draft.object(origin)) : Optional.empty();
    }

    /** Refuses a list of the properties that are plain, which the language once had. */
    static void plainList(Cursor cursor, String key) {
        cursor.diagnostics()
                .error(
                        "PLAIN-LIST",
                        cursor.origin(),
                        "\"" + key + "\" is no longer part of the schema language; write \"plain\": true into the"
                                + " properties themselves");
        cursor.skip();
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
