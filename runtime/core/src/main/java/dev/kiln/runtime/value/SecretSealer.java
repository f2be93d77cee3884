package dev.kiln.runtime.value;

import dev.kiln.runtime.value.PropertyValue.MapValue;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns the JSON text of a secret's value into what stands in its place. */
@FunctionalInterface
public interface SecretSealer {
    /** Leaves the value readable, marked as a secret: what goes over a wire. */
    SecretSealer PLAIN = value -> MapValue.of(Map.of("value", value));

    /** Members that stand beside the signature: {@code value}, or {@code ciphertext}. */
    MapValue seal(PropertyValue plainTree);

    /** A sealer that encrypts the JSON text of the value. */
    static SecretSealer encrypting(UnaryOperator<String> cipher) {
        return value -> {
            String ciphertext = cipher.apply(PropertyJson.print(value));
            return MapValue.of(Map.of("ciphertext", PropertyValue.of(ciphertext)));
        };
    }
}
