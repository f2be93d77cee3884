package dev.kiln.codegen;

import java.util.List;

/**
 * Which part of a package is generated.
 *
 * @param entries tokens, globs of tokens ({@code *} and {@code ?}), modules ({@code local}, {@code command:local}, {@code
 *     index} for the root), {@code provider} and {@code config}; none for everything
 */
public record Include(List<String> entries) {
    private static final Include ALL = new Include(List.of());

    /** Copies {@code entries}. */
    public Include {
        entries = List.copyOf(entries);
    }

    /** The whole package. */
    public static Include all() {
        return ALL;
    }

    /** What {@code entries} name, and what that reaches; the whole package where there are none. */
    public static Include of(List<String> entries) {
        return entries.isEmpty() ? ALL : new Include(entries);
    }

    /** Whether it is the whole package. */
    public boolean isAll() {
        return entries.isEmpty();
    }
}
