package dev.kiln.schema.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * The text of a document, without a byte order mark.
 *
 * @param first the first character that is not white space; 0 where there is none
 */
record Source(Reader reader, char first) {
    private static final int LOOK_AHEAD = 8_192;

    static Source open(InputStream bytes) throws IOException {
        Reader reader = new BufferedReader(new Utf8Reader(bytes), 2 * LOOK_AHEAD);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        reader.mark(LOOK_AHEAD);
        int first = reader.read();
        for (int count = 1; Character.isWhitespace(first) && count < LOOK_AHEAD; count++) {
            first = reader.read();
        }
        reader.reset();
        return new Source(reader, first < 0 ? 0 : (char) first);
    }

    boolean isEmpty() {
        return first == 0;
    }
}
