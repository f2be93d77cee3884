package dev.kiln.schema.diagnostic;

import java.util.Comparator;

/**
 * The place that a {@link Diagnostic} is about.
 *
 * @param file the input's name as the user gave it; empty where there is none
 * @param line from 1; 0 where it is not known
 * @param column from 1; 0 where it is not known
 * @param pointer JSON pointer (RFC 6901) into the input; empty for the whole of it
 */
public record Origin(String file, int line, int column, String pointer) implements Comparable<Origin> {
    /** The place of what has none. */
    public static final Origin NONE = new Origin("", 0, 0, "");

    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::file)
            .thenComparingInt(Origin::line)
            .thenComparingInt(Origin::column)
            .thenComparing(Origin::pointer);

    /** The whole of a file. */
    public static Origin ofFile(String file) {
        return new Origin(file, 0, 0, "");
    }

    /** A part of what is here, whose own line is not known. */
    public Origin child(String segment) {
        return new Origin(file, line, column, pointer + "/" + escape(segment));
    }

    /** One segment of a pointer, escaped after RFC 6901. */
    public static String escape(String segment) {
        boolean clean = segment.indexOf('~') < 0 && segment.indexOf('/') < 0;
        return clean ? segment : segment.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as far as it is known. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
