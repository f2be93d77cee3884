package dev.kiln.schema.compare;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Comparator;

/**
 * One difference between two versions of a package.
 *
 * @param code stable, upper-case with dashes, such as {@code INPUT-REMOVED}
 * @param subject what differs, such as {@code resource acme:index:Pot, input size}
 * @param message how, and what it means for who uses it
 * @param origin in the new schema; in the old one where the new one has no such thing
 */
public record Change(Effect effect, String code, String subject, String message, Origin origin)
        implements Comparable<Change> {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::effect)
            .thenComparing(Change::subject)
            .thenComparing(Change::code)
            .thenComparing(Change::message);

    /** What a change does to who uses the old version. */
    public enum Effect {
        /** Programs fail to compile, or behave otherwise. */
        BREAKING,
        /** Programs go on as they are. */
        HARMLESS
    }

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }

    /** {@code breaking[CODE]: subject: message}, after the place where it is known. */
    @Override
    public String toString() {
        String place = origin.toString();
        return (place.isEmpty() ? "" : place + ": ") + (effect == Effect.BREAKING ? "breaking[" : "harmless[") + code
                + "]: " + subject + ": " + message;
    }
}
