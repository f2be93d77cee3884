package dev.kiln.engine.display;

import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import dev.kiln.runtime.value.SecretTexts;

/** Takes known secrets out of texts that come from elsewhere, such as a provider's error message. */
public final class Scrubber {
    /** What stands in a secret's place. */
    public static final String MASK = SecretTexts.MASK;

    private final SecretTexts texts = new SecretTexts();

    /** Remembers what is secret in a value. */
    public void learn(PropertyValue value) {
        learn(value, false);
    }

    /** Remembers a secret text. */
    public void learn(String text) {
        texts.learn(text);
    }

    private void learn(PropertyValue value, boolean secret) {
        if (value instanceof SecretValue inner) {
            learn(inner.value(), true);
        } else if (value instanceof OutputValue output) {
            learn(output.value(), secret || output.secret());
        } else if (value instanceof MapValue map) {
            map.entries().values().forEach(member -> learn(member, secret));
        } else if (value instanceof ListValue list) {
            list.items().forEach(item -> learn(item, secret));
        } else if (secret && value instanceof TextValue text) {
            learn(text.value());
        } else if (secret && value instanceof NumberValue number && Double.isFinite(number.value())) {
            learn(PropertyJson.print(number));
        }
    }

    /** The text without secrets. */
    public String scrub(String text) {
        return texts.scrub(text);
    }
}
