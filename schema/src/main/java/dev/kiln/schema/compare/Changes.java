package dev.kiln.schema.compare;

import dev.kiln.schema.compare.Change.Effect;
import dev.kiln.schema.diagnostic.Origin;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects changes. */
final class Changes {
    private final SortedSet<Change> all = new TreeSet<>();

    void breaking(String code, String subject, String message, Origin origin) {
        all.add(new Change(Effect.BREAKING, code, subject, message, origin));
    }

    void harmless(String code, String subject, String message, Origin origin) {
        all.add(new Change(Effect.HARMLESS, code, subject, message, origin));
    }

    SortedSet<Change> all() {
        return all;
    }
}
