package dev.kiln.runtime.monitor;

import java.util.Optional;

/**
 * The package that a resource or function belongs to.
 *
 * @param name the package's name, the first part of its tokens
 * @param version semantic version, where the package has one
 * @param pluginDownloadUrl where its plugin comes from, where that is not the usual place
 */
public record PackageInfo(String name, Optional<String> version, Optional<String> pluginDownloadUrl) {
    /** A package of which only the name is known. */
    public static PackageInfo named(String name) {
        return new PackageInfo(name, Optional.empty(), Optional.empty());
    }
}
