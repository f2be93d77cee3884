package dev.kiln.engine;

import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;

/** What a careless provider puts into its messages. */
final class Texts {
    private Texts() {}

    /** All texts among the inputs, secrets too. */
    static String all(MapValue inputs) {
        StringBuilder texts = new StringBuilder();
        for (PropertyValue value : inputs.entries().values()) {
            PropertyValue open = value instanceof SecretValue secret ? secret.value() : value;
            if (open instanceof TextValue text) {
                texts.append(' ').append(text.value());
            }
        }
        return texts.toString();
    }
}
