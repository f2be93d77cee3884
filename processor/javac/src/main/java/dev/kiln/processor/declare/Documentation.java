package dev.kiln.processor.declare;

import java.util.Optional;

/**
 * What a doc comment says.
 *
 * @param text Markdown; empty for none
 * @param deprecation what to use instead
 */
public record Documentation(String text, Optional<String> deprecation) {
    /** The text, where there is one. */
    public Optional<String> description() {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
