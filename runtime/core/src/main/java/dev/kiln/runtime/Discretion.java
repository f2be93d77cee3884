package dev.kiln.runtime;

import dev.kiln.runtime.cell.Home;
import dev.kiln.runtime.typed.EnumValue;
import dev.kiln.runtime.typed.OutputObject;
import dev.kiln.runtime.typed.TypedContent;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyValue;
import dev.kiln.runtime.value.PropertyValue.ListValue;
import dev.kiln.runtime.value.PropertyValue.MapValue;
import dev.kiln.runtime.value.PropertyValue.NumberValue;
import dev.kiln.runtime.value.PropertyValue.SecretValue;
import dev.kiln.runtime.value.PropertyValue.TextValue;
import dev.kiln.runtime.value.SecretTexts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the secrets that the functions of one program were given out of what is told to the user. */
final class Discretion {
    private final Home home;
    private final SecretTexts texts = new SecretTexts();

    Discretion(Home home) {
        this.home = home;
    }

    void learn(String secret) {
        texts.learn(secret);
    }

    /** {@code text} without secrets. */
    String scrubbed(String text) {
        home.takeSecrets(this::learnAll);
        return texts.scrub(text);
    }

    /** {@code failure} itself where it says no secret, else one like it that says none. */
    Throwable scrubbed(Throwable failure) {
        home.takeSecrets(this::learnAll);
        return texts.isEmpty() ? failure : DiscreetException.of(failure, texts);
    }

    private void learnAll(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            texts.learn(text.toString());
        } else if (value instanceof Number number) {
            texts.learn(number.toString());
        } else if (value instanceof Collection<?> list) {
            list.forEach(this::learnAll);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::learnAll);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::learnAll);
        } else if (value instanceof Either<?, ?> either) {
            learnAll(either.value());
        } else if (value instanceof EnumValue<?> constant) {
            learnAll(constant.value());
        } else if (value instanceof OutputObject object) {
            learnProperty(TypedContent.fields(object));
        } else if (value instanceof PropertyValue property) {
            learnProperty(property);
        }
    }

    private void learnProperty(PropertyValue value) {
        if (value instanceof SecretValue secret) {
            learnProperty(secret.value());
        } else if (value instanceof MapValue map) {
            map.entries().values().forEach(this::learnProperty);
        } else if (value instanceof ListValue list) {
            list.items().forEach(this::learnProperty);
        } else if (value instanceof TextValue text) {
            texts.learn(text.value());
        } else if (value instanceof NumberValue number) {
            texts.learn(PropertyJson.print(number));
        }
    }
}
