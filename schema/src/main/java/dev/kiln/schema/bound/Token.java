package dev.kiln.schema.bound;

/**
 * A token, taken apart.
 *
 * @param text the whole token, {@code pkg:module:Name}
 * @param pack the first part
 * @param module the module after the package's {@code moduleFormat}; empty for the root, {@code /} between parts
 * @param name the last part
 */
public record Token(String text, String pack, String module, String name) implements Comparable<Token> {
    @Override
    public int compareTo(Token other) {
        return text.compareTo(other.text);
    }

    /** The whole token. */
    @Override
    public String toString() {
        return text;
    }
}
