package dev.kiln.engine.deploy;

import dev.kiln.runtime.provider.Provider;
import java.util.List;
import java.util.Optional;

/** Where providers come from. */
public interface ProviderSource {
    /** A new provider of a package. */
    Optional<Provider> create(String packageName);

    /** The packages that there are providers of, sorted. */
    List<String> packages();

    /** What was looked at, for the user. */
    String place();
}
