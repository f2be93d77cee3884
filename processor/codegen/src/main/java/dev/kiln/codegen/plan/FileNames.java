package dev.kiln.codegen.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** What file systems ask of the names of classes: 255 bytes, some suffixes among them, and not two in one spelling. */
final class FileNames {
    /** Bytes of the longest name of a class whose file has a place everywhere. */
    static final int LONGEST = 241;

    /** The same for a class that has others in it, which have its name in their own. */
    static final int LONGEST_OUTER = 210;

    private static final int KEPT = 200;
    private static final int HASH_BYTES = 4;

    private FileNames() {}

    static boolean isTooLong(String name, int longest) {
        return bytes(name) > longest;
    }

    /** The name, or its first 200 bytes and a hash of it where it has more than {@code longest} bytes. */
    static String shortened(String name, int longest) {
        if (!isTooLong(name, longest)) {
            return name;
        }
        int end = 0;
        for (int used = 0; used < KEPT; ) {
            int next = name.offsetByCodePoints(end, 1);
            used += bytes(name.substring(end, next));
            end = used <= KEPT ? next : end;
        }
        return name.substring(0, end) + "_" + hash(name);
    }

    /** The same for names that some file system takes for the same. */
    static String fileKey(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
