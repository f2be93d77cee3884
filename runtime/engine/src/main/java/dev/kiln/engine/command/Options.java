package dev.kiln.engine.command;

import java.util.List;
import java.util.Optional;

/**
 * A command line, taken apart.
 *
 * @param command such as {@code up}, or {@code config set}
 * @param values what stands beside the options
 * @param parallel how many steps are taken at the same time
 */
record Options(
        String command,
        List<String> values,
        Optional<String> stack,
        boolean yes,
        boolean skipPreview,
        boolean json,
        boolean debug,
        boolean showSecrets,
        boolean secret,
        boolean nonInteractive,
        boolean help,
        int parallel,
        Color color) {
    /** When to use colours. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** What a program that was told nothing takes: a provider's work is mostly waiting. */
    static final int PARALLEL = 16;
}
