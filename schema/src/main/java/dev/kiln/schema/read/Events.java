package dev.kiln.schema.read;

/** The parts of a document one after the other, whatever its syntax. {@link #next} comes first. */
interface Events {
    /** What a part is. */
    enum Kind {
        OBJECT("an object"),
        OBJECT_END("the end of an object"),
        ARRAY("an array"),
        ARRAY_END("the end of an array"),
        KEY("a key"),
        TEXT("a string"),
        INTEGER("a number"),
        FRACTION("a number"),
        BOOLEAN("a boolean"),
        NULL("null"),
        END("the end of the file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Goes on to the next part; throws {@link SyntaxException}. */
    Kind next();

    /** The current key or scalar as written. */
    String text();

    /** The line of the current part, from 1. */
    int line();

    /** The column of the current part, from 1. */
    int column();

    /** Whether scalars without quotes are texts where a text is wanted, and 1 is not 1.0. */
    boolean yaml();
}
