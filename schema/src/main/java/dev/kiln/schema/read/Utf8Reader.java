package dev.kiln.schema.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a text in UTF-8; where it is something else it knows the place, which the JDK's reader does not. */
final class Utf8Reader extends Reader {
    private static final int BLOCK = 8_192;
    /** No character of UTF-8 gives more than two of Java. */
    private static final int LEAST = 2;

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
    private boolean ended;
    private int line = 1;
    private int column = 1;

    Utf8Reader(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length < LEAST) {
            throw new IllegalArgumentException("room for " + LEAST + " characters at least");
        }
        CharBuffer chars = CharBuffer.wrap(into, from, length);
        while (true) {
            CoderResult result = decoder.decode(block, chars, ended);
            int count = chars.position() - from;
            if (count > 0) {
                count(into, from, count);
                return count;
            } else if (result.isError()) {
                throw new NotUtf8Exception(line, column);
            } else if (ended) {
                return -1;
            }
            fill();
        }
    }

    private void fill() throws IOException {
        block.compact();
        int count = bytes.read(block.array(), block.position(), block.remaining());
        ended = count < 0;
        block.position(block.position() + Math.max(count, 0)).flip();
    }

    private void count(char[] chars, int from, int count) {
        for (int index = from; index < from + count; index++) {
            column++;
            if (chars[index] == '\n') {
                line++;
                column = 1;
            }
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
