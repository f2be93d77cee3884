package dev.kiln.runtime;

import dev.kiln.runtime.monitor.Deployment;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one namespace. The plain getters give secrets, too, as what they are; {@code getSecret} and
 * {@code requireSecret} keep them secret on their way.
 */
public final class Config {
    private final Deployment deployment;
    private final String namespace;

    Config(Deployment deployment, String namespace) {
        this.deployment = deployment;
        this.namespace = namespace;
    }

    /**
     * The configuration of {@code namespace}, of the program that this thread works for.
     *
     * @throws IllegalStateException where it works for none
     */
    public static Config current(String namespace) {
        return new Config(
                Program.current("The configuration of '" + namespace + "'").deployment(), namespace);
    }

    /** The value of {@code key}, where it is set. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(deployment.config().get(name(key)));
    }

    /** The whole number at {@code key}; throws IllegalArgumentException where it is none. */
    public Optional<Integer> getInt(String key) {
        return converted(key, "a whole number", text -> Integer.valueOf(text.strip()));
    }

    /** The number at {@code key}; throws IllegalArgumentException where it is none. */
    public Optional<Double> getDouble(String key) {
        return converted(key, "a number", text -> Double.valueOf(text.strip()));
    }

    /** The truth value at {@code key}; throws IllegalArgumentException where it is neither true nor false. */
    public Optional<Boolean> getBoolean(String key) {
        return converted(key, "'true' or 'false'", Config::truth);
    }

    /** The structure at {@code key}, which is kept as JSON; throws IllegalArgumentException where it is none. */
    public Optional<Object> getObject(String key) {
        return converted(key, "JSON", JsonText::read);
    }

    /** The value of {@code key} as a secret, where it is set. */
    public Optional<Output<String>> getSecret(String key) {
        return get(key).map(Output::secret);
    }

    /** The value of {@code key}; throws MissingConfigException where it is not set. */
    public String require(String key) {
        return required(key, get(key));
    }

    /** The whole number at {@code key}; throws MissingConfigException where it is not set. */
    public int requireInt(String key) {
        return required(key, getInt(key));
    }

    /** The number at {@code key}; throws MissingConfigException where it is not set. */
    public double requireDouble(String key) {
        return required(key, getDouble(key));
    }

    /** The truth value at {@code key}; throws MissingConfigException where it is not set. */
    public boolean requireBoolean(String key) {
        return required(key, getBoolean(key));
    }

    /** The structure at {@code key}; throws MissingConfigException where it is not set. */
    public Object requireObject(String key) {
        return required(key, getObject(key));
    }

    /** The value of {@code key} as a secret; throws MissingConfigException where it is not set. */
    public Output<String> requireSecret(String key) {
        return Output.secret(require(key));
    }

    private String name(String key) {
        return namespace + ":" + key;
    }

    private <T> T required(String key, Optional<T> value) {
        return value.orElseThrow(
                () -> new MissingConfigException(name(key), namespace.equals(deployment.project()) ? key : name(key)));
    }

    private <T> Optional<T> converted(String key, String what, Function<String, @Nullable T> convert) {
        return get(key).map(text -> {
            try {
                return convert.apply(text);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("the configuration '" + name(key) + "' is not " + what);
            }
        });
    }

    private static Boolean truth(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither");
        };
    }
}
