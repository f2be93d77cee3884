package dev.kiln.schema.spec;

import java.util.List;

/**
 * Whether the package's author writes the code of a definition by hand.
 *
 * @param written whether it is so
 * @param languages those that it is so in; empty for all that the author ships
 */
public record OverlaySpec(boolean written, List<String> languages) {
    /** Everything of the definition is generated. */
    public static final OverlaySpec NONE = new OverlaySpec(false, List.of());
}
