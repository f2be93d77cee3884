package dev.kiln.engine.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class Pbkdf2Test {
    @Test
    void keysAreThoseOfThePlatform() throws GeneralSecurityException {
        byte[] salt = {1, 2, 3, 4, 5, 6, 7, 8};
        SecretKeyFactory platform = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
        for (String passphrase : List.of("a", "open sesame", "\u00e4\u20ac\ud83d\ude00", "long ".repeat(30))) {
            byte[] expected = platform.generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, 1000, 256))
                    .getEncoded();

            assertThat(new Pbkdf2(passphrase.getBytes(StandardCharsets.UTF_8)).derive(salt, 1000))
                    .isEqualTo(expected);
        }
    }
}
