package dev.kiln.runtime.asset;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder put together from parts.
 *
 * @param assets the parts by their path in the folder: each an {@link AssetOrArchive}, or an output of one
 */
public record AssetArchive(Map<String, ?> assets) implements Archive {
    /** Copies and sorts {@code assets}. */
    public AssetArchive {
        assets = Collections.unmodifiableMap(new TreeMap<>(assets));
    }
}
