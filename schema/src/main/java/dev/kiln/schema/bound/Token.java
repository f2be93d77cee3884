package dev.kiln.schema.bound;

import org.jspecify.annotations.Nullable;

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

    /** By the text, which says all; what Java makes of a record takes milliseconds to link. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token token && text.equals(token.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The whole token. */
    @Override
    public String toString() {
        return text;
    }
}
