package dev.kiln.runtime;

/** A program needs a configuration that is not set. The message says how to set it. */
public final class MissingConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    MissingConfigException(String key, String shortKey) {
        super("the configuration '" + key + "' is not set; set it with: kiln config set " + shortKey + " VALUE");
        this.key = key;
    }

    /** The key, {@code namespace:key}. */
    public String key() {
        return key;
    }
}
