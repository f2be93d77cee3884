package dev.kiln.example.random;

import dev.kiln.runtime.provider.CheckFailure;
import java.util.List;
import java.util.Random;

/** Random bytes. */
final class Bytes {
    private Bytes() {}

    /** That many bytes. */
    static byte[] random(int length, Random random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What is wrong with a length. */
    static List<CheckFailure> tooFew(String property, int length) {
        return length < 1 ? List.of(new CheckFailure(property, "must be at least 1, and is " + length)) : List.of();
    }
}
