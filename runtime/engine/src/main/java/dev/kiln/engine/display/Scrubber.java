package dev.kiln.engine.display;

import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.OutputValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Takes known secrets out of texts that come from elsewhere, such as a provider's error message. */
public final class Scrubber {
    /** What stands in a secret's place. */
    public static final String MASK = "[secret]";

    /** A shorter text is no secret, and would tear holes into every other word. */
    private static final int SHORTEST = 4;

    private static final Set<String> COMMON = Set.of("true", "false", "null");

    /** The longest first: one secret may be part of another. */
    private final Set<String> secrets = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Remembers what is secret in a value. */
    public void learn(PropertyValue value) {
        learn(value, false);
    }

    /** Remembers a secret text. */
    public void learn(String text) {
        keep(text);
        String quoted = PropertyJson.print(PropertyValue.of(text));
        keep(quoted.substring(1, quoted.length() - 1));
        if (text.indexOf('\n') >= 0) {
            text.lines().map(String::strip).forEach(this::keep);
        }
    }

    private void keep(String text) {
        if (text.strip().length() >= SHORTEST && !COMMON.contains(text)) {
            secrets.add(text);
            secrets.add(text.strip());
        }
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
            keep(PropertyJson.print(number));
        }
    }

    /** The text without secrets. */
    public String scrub(String text) {
        String clean = text;
        for (String secret : secrets) {
            if (clean.contains(secret)) {
                clean = clean.replace(secret, MASK);
            }
        }
        return clean;
    }
}
