package dev.kiln.engine.deploy;

import dev.kiln.runtime.provider.Provider;
import java.util.Optional;

/**
 * A provider ready to be called.
 *
 * @param reference {@code <urn>::<id>} of its resource
 * @param provider empty in a preview in which its configuration is not known yet: then nothing can be asked of it
 */
record ConfiguredProvider(String reference, Optional<Provider> provider) {
    /** None, of what no provider makes. */
    static final ConfiguredProvider NONE = new ConfiguredProvider("", Optional.empty());
}
