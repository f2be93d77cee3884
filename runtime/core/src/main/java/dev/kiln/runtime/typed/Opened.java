package dev.kiln.runtime.typed;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.UnknownValue;

/** Takes the wrappings off a value. */
final class Opened {
    private Opened() {}

    static PropertyValue of(PropertyValue value) {
        var inner = value;
        while (true) {
            if (inner instanceof SecretValue secret) {
                inner = secret.value();
            } else if (inner instanceof OutputValue output) {
                inner = output.value();
            } else if (inner instanceof UnknownValue) {
                throw new UnknownValueException();
            } else {
                return inner;
            }
        }
    }
}
