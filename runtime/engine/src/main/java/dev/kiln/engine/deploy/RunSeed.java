package dev.kiln.engine.deploy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** What providers derive names from: the same for a resource in a preview and in the update after it. */
public final class RunSeed {
    private static final int BYTES = 32;
    private byte @Nullable [] random;

    /** 32 bytes for one resource, another for its replacement. */
    byte[] of(String urn, boolean replacement) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(random());
            digest.update((byte) (replacement ? 1 : 0));
            return digest.digest(urn.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private synchronized byte[] random() {
        if (random == null) {
            random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
        }
        return random;
    }
}
