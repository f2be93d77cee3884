package dev.kiln.schema.read;

import dev.kiln.schema.diagnostic.Origin;
import org.jspecify.annotations.Nullable;

/** Where the reader is: made for each part, rendered only where something keeps it. */
final class Place {
    private final String file;
    private final @Nullable Place parent;
    private final String segment;
    private final int line;
    private final int column;
    private @Nullable Origin origin;

    private Place(String file, @Nullable Place parent, String segment, int line, int column) {
        this.file = file;
        this.parent = parent;
        this.segment = segment;
        this.line = line;
        this.column = column;
    }

    static Place root(String file, int line, int column) {
        return new Place(file, null, "", line, column);
    }

    Place child(String name, int atLine, int atColumn) {
        return new Place(file, this, name, atLine, atColumn);
    }

    @Nullable
    Place parent() {
        return parent;
    }

    Origin origin() {
        Origin known = origin;
        if (known == null) {
            known = new Origin(file, line, column, pointer());
            origin = known;
        }
        return known;
    }

    private String pointer() {
        return parent == null ? "" : parent.origin().pointer() + "/" + Origin.escape(segment);
    }
}
