package dev.kiln.engine.secret;

import dev.kiln.engine.problem.Problem;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** The ecosystem's passphrase scheme: PBKDF2 with HMAC-SHA256 and a million rounds, derived once and when first needed. */
final class PassphraseVault implements Vault {
    static final String TYPE = "passphrase";
    private static final int ROUNDS = 1_000_000;
    private static final int SALT_BYTES = 8;
    private static final int KEY_BITS = 256;
    private static final String PROOF = "pulumi";

    private final Optional<String> passphrase;
    private final Consumer<String> newSalt;
    private @Nullable String salt;
    private @Nullable CompletableFuture<GcmCipher> cipher;

    /**
     * @param passphrase empty where the user gave none: then each use is refused
     * @param salt {@code v1:<salt>:v1:<nonce>:<proof>}, or null where there is none yet
     * @param newSalt told of the salt that is made then, before the first ciphertext
     */
    PassphraseVault(Optional<String> passphrase, @Nullable String salt, Consumer<String> newSalt) {
        this.passphrase = passphrase;
        this.salt = salt;
        this.newSalt = newSalt;
    }

    @Override
    public String open(String ciphertext) {
        try {
            return cipher().open(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new Problem("a secret cannot be opened with this passphrase: it was sealed with another one", e);
        }
    }

    @Override
    public String seal(String text) {
        return cipher().seal(text);
    }

    @Override
    public synchronized void warmUp() {
        password();
        if (salt != null) {
            deriving();
        }
    }

    @Override
    public synchronized Optional<MapValue> description() {
        if (salt == null) {
            return Optional.empty();
        }
        MapValue state = MapValue.of(Map.of("salt", PropertyValue.of(salt)));
        return Optional.of(MapValue.of(Map.of("type", PropertyValue.of(TYPE), "state", state)));
    }

    private GcmCipher cipher() {
        CompletableFuture<GcmCipher> running;
        synchronized (this) {
            running = deriving();
        }
        try {
            return running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw e;
        }
    }

    private CompletableFuture<GcmCipher> deriving() {
        if (cipher == null) {
            CompletableFuture<GcmCipher> result = new CompletableFuture<>();
            cipher = result;
            Thread thread = new Thread(() -> derive(result), "kiln-key");
            thread.setDaemon(true);
            thread.start();
        }
        return cipher;
    }

    private void derive(CompletableFuture<GcmCipher> result) {
        try {
            String known;
            synchronized (this) {
                known = salt;
            }
            result.complete(known == null ? made() : proved(known));
        } catch (RuntimeException | GeneralSecurityException e) {
            result.completeExceptionally(e);
        }
    }

    private GcmCipher made() throws GeneralSecurityException {
        byte[] bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes);
        GcmCipher made = new GcmCipher(key(bytes));
        String text = "v1:" + Base64.getEncoder().encodeToString(bytes) + ":" + made.seal(PROOF);
        newSalt.accept(text);
        synchronized (this) {
            salt = text;
        }
        return made;
    }

    private GcmCipher proved(String known) throws GeneralSecurityException {
        String[] parts = known.split(":", 3);
        if (parts.length != 3 || !parts[0].equals("v1")) {
            throw new Problem("the stack's encryptionsalt is not of the form v1:salt:v1:nonce:data");
        }
        GcmCipher derived = new GcmCipher(key(Base64.getDecoder().decode(parts[1])));
        try {
            if (derived.open(parts[2]).equals(PROOF)) {
                return derived;
            }
        } catch (GeneralSecurityException e) {
            // The same answer as for a proof that opens to something else.
        }
        throw new Problem("the passphrase is not the one that this stack's secrets are sealed with:"
                + " set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to that one");
    }

    private byte[] key(byte[] saltBytes) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password().toCharArray(), saltBytes, ROUNDS, KEY_BITS);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
    }

    private String password() {
        return passphrase.orElseThrow(() -> new Problem("this stack's secrets are sealed with a passphrase:"
                + " set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE"));
    }
}
