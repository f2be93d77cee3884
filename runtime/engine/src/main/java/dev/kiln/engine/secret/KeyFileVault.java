package dev.kiln.engine.secret;

import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vault whose key is 32 random bytes in a file that only the user may read. */
final class KeyFileVault implements Vault {
    static final String TYPE = "kiln-key-file";
    private static final int KEY_BYTES = 32;

    private final Path file;
    private @Nullable GcmCipher cipher;

    KeyFileVault(Path file) {
        this.file = file;
    }

    @Override
    public String open(String ciphertext) {
        try {
            return existing().open(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new Problem(
                    "a secret cannot be opened with the key in " + file
                            + ": it was sealed with another key. Put the key back that the stack was made with",
                    e);
        }
    }

    @Override
    public String seal(String text) {
        return orNew().seal(text);
    }

    @Override
    public void warmUp() {
        // No time is saved by it, but a lost key is said once, and not of each resource.
        existing();
    }

    @Override
    public synchronized Optional<MapValue> description() {
        if (cipher == null) {
            return Optional.empty();
        }
        return Optional.of(MapValue.of(Map.of("type", PropertyValue.of(TYPE), "state", MapValue.EMPTY)));
    }

    private synchronized GcmCipher existing() {
        if (cipher == null) {
            cipher = new GcmCipher(read());
        }
        return cipher;
    }

    private synchronized GcmCipher orNew() {
        if (cipher == null && Files.notExists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            write(key);
        }
        return existing();
    }

    private byte[] read() {
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new Problem("the key file " + file + " is damaged: it has " + key.length + " bytes, not "
                        + KEY_BYTES + ". Put back a copy of it; without the key the stack's secrets are lost");
            }
            return key;
        } catch (NoSuchFileException e) {
            throw new Problem("the key file " + file + " is missing, and the stack has secrets sealed with it."
                    + " Put back a copy of it; without the key the stack's secrets are lost");
        } catch (IOException e) {
            throw new Problem("the key file " + file + " cannot be read: " + e, e);
        }
    }

    private void write(byte[] key) {
        try {
            PrivateFiles.write(file, key);
        } catch (IOException e) {
            throw new Problem("the key file " + file + " cannot be written: " + e, e);
        }
    }
}
