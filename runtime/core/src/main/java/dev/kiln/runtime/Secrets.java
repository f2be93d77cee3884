package dev.kiln.runtime;

import dev.kiln.runtime.value.Marks;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;

/** Puts values into the wrapping of secrets. */
final class Secrets {
    private Secrets() {}

    /** {@code value} as a secret, all of it. */
    static PropertyValue sealed(PropertyValue value) {
        return value instanceof SecretValue ? value : new SecretValue(Marks.opened(value));
    }
}
