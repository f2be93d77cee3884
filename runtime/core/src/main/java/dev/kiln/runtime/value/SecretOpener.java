package dev.kiln.runtime.value;

/** Turns the ciphertext of a stored secret back into the JSON text of its value. */
@FunctionalInterface
public interface SecretOpener {
    /** For texts in which secrets are not encrypted: refuses ciphertext. */
    SecretOpener NONE = ciphertext -> {
        throw new PropertyJsonException("an encrypted value where none is expected");
    };

    /** The JSON text of the value. */
    String open(String ciphertext);
}
