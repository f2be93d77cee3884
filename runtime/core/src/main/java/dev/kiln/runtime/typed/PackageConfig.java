package dev.kiln.runtime.typed;

import dev.kiln.runtime.Config;
import dev.kiln.runtime.Context;
import dev.kiln.runtime.Output;
import dev.kiln.runtime.value.PropertyJson;
import dev.kiln.runtime.value.PropertyJsonException;
import dev.kiln.runtime.value.PropertyValue;
import java.util.Optional;

/**
 * Base of the generated class of a package's configuration. A variable is read from the configuration, or else from the
 * first of its environment variables that is set; what is no text is kept as JSON.
 */
public abstract class PackageConfig {
    private final String namespace;
    private final Config config;

    /** The configuration of the program that this thread works for. */
    protected PackageConfig(String namespace) {
        this.namespace = namespace;
        this.config = Config.current(namespace);
    }

    /** The configuration of a program. */
    protected PackageConfig(Context context, String namespace) {
        this.namespace = namespace;
        this.config = context.config(namespace);
    }

    /** The variable {@code key}, where it is set. */
    protected final <T> Optional<T> optional(String key, Decoder<T> decoder, String... environment) {
        Optional<String> text = config.get(key);
        for (String variable : environment) {
            text = text.or(() -> Optional.ofNullable(System.getenv(variable)).filter(each -> !each.isEmpty()));
        }
        return text.map(each -> decoded(key, each, decoder));
    }

    /** The variable {@code key}; throws MissingConfigException where it is not set. */
    protected final <T> T required(String key, Decoder<T> decoder, String... environment) {
        return optional(key, decoder, environment).orElseGet(() -> decoded(key, config.require(key), decoder));
    }

    /** The variable {@code key}, or {@code otherwise}. */
    protected final <T> T orDefault(String key, Decoder<T> decoder, T otherwise, String... environment) {
        return optional(key, decoder, environment).orElse(otherwise);
    }

    /** {@link #optional} as a secret. */
    protected final <T> Output<Optional<T>> secretOptional(String key, Decoder<T> decoder, String... environment) {
        return Output.secret(optional(key, decoder, environment));
    }

    /** {@link #required} as a secret. */
    protected final <T> Output<T> secretRequired(String key, Decoder<T> decoder, String... environment) {
        return Output.secret(required(key, decoder, environment));
    }

    /** {@link #orDefault} as a secret. */
    protected final <T> Output<T> secretOrDefault(String key, Decoder<T> decoder, T otherwise, String... environment) {
        return Output.secret(orDefault(key, decoder, otherwise, environment));
    }

    private <T> T decoded(String key, String text, Decoder<T> decoder) {
        try {
            return decoder.decode(PropertyValue.of(text));
        } catch (DecodeException noText) {
            try {
                return decoder.decode(PropertyJson.parse(text));
            } catch (DecodeException | PropertyJsonException wrong) {
                throw new IllegalArgumentException(
                        "the configuration '" + namespace + ":" + key + "' is not of its type: " + noText.getMessage());
            }
        }
    }
}
