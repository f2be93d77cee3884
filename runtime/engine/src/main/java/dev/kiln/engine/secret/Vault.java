package dev.kiln.engine.secret;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Optional;

/** Seals and opens secrets with one key. Finds or makes the key only when it is first needed. */
public interface Vault {
    /**
     * The text that {@code ciphertext} was made of.
     *
     * @throws dev.kiln.engine.problem.Problem where the key is not there or does not fit
     */
    String open(String ciphertext);

    /**
     * A ciphertext of {@code text}, another one at each call.
     *
     * @throws dev.kiln.engine.problem.Problem where there is no key and none can be made
     */
    String seal(String text);

    /**
     * Starts on finding the key on another thread, since it will be needed.
     *
     * @throws dev.kiln.engine.problem.Problem where it is clear already that it cannot be found
     */
    void warmUp();

    /** How a state file names the key ({@code secrets_providers}); empty while the key has not been made. */
    Optional<MapValue> description();
}
