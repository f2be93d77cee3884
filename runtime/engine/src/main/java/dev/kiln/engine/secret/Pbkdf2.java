package dev.kiln.engine.secret;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * PBKDF2 with HMAC-SHA256 for keys of one block (RFC 8018). Written out, since the platform's does not take an empty
 * passphrase, which the ecosystem allows, and hashes the passphrase's two pads anew in each round.
 */
final class Pbkdf2 {
    private static final int BLOCK = 64;
    private static final int HASH = 32;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest inner;
    private final MessageDigest outer;

    Pbkdf2(byte[] passphrase) throws GeneralSecurityException {
        byte[] key = passphrase.length > BLOCK ? sha256().digest(passphrase) : passphrase;
        this.inner = padded(key, INNER);
        this.outer = padded(key, OUTER);
    }

    /** 32 bytes. */
    byte[] derive(byte[] salt, int rounds) throws GeneralSecurityException {
        byte[] first = new byte[salt.length + Integer.BYTES];
        System.arraycopy(salt, 0, first, 0, salt.length);
        first[first.length - 1] = 1;
        byte[] block = new byte[HASH];
        hmac(first, block);
        byte[] key = block.clone();
        for (int round = 1; round < rounds; round++) {
            hmac(block, block);
            for (int i = 0; i < HASH; i++) {
                key[i] ^= block[i];
            }
        }
        return key;
    }

    private void hmac(byte[] message, byte[] result) throws GeneralSecurityException {
        try {
            MessageDigest digest = (MessageDigest) inner.clone();
            digest.update(message);
            digest.digest(result, 0, HASH);
            digest = (MessageDigest) outer.clone();
            digest.update(result);
            digest.digest(result, 0, HASH);
        } catch (CloneNotSupportedException e) {
            throw new GeneralSecurityException("this Java's SHA-256 cannot be cloned", e);
        }
    }

    private static MessageDigest padded(byte[] key, byte pad) throws GeneralSecurityException {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        MessageDigest digest = sha256();
        digest.update(block);
        return digest;
    }

    private static MessageDigest sha256() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
    }
}
