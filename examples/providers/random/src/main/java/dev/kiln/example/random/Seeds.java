package dev.kiln.example.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;

/** Where randomness comes from: the system, or a text from which all of it follows. */
final class Seeds {
    private Seeds() {}

    /** The same sequence for the same seed, on every machine; without a seed, one that nobody can foretell. */
    static Random random(Optional<String> seed) {
        return seed.filter(s -> !s.isEmpty())
                .<Random>map(s -> new Random(ByteBuffer.wrap(hash(s)).getLong()))
                .orElseGet(SecureRandom::new);
    }

    /** A number from {@code min} to {@code max}, each as likely as any other. */
    static long between(long min, long max, Random random) {
        long span = max - min + 1;
        long bits;
        long value;
        do {
            bits = random.nextLong() >>> 1;
            value = bits % span;
        } while (bits - value + span - 1 < 0);
        return min + value;
    }

    private static byte[] hash(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
