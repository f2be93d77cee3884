package dev.kiln.engine.project;

/**
 * One configuration value.
 *
 * @param text as the program sees it; objects as JSON
 */
public record ConfigValue(String text, boolean secret) {
    /** Says that a secret is one, never which. */
    @Override
    public String toString() {
        return secret ? "[secret]" : text;
    }
}
