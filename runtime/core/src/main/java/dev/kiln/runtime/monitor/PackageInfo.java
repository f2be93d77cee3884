package dev.kiln.runtime.monitor;

import java.util.Optional;

/**
 * The package that a resource or function belongs to, and so where its provider comes from.
 *
 * @param name the package's name, the first part of its tokens
 * @param version semantic version, where the package has one
 * @param pluginDownloadUrl where its plugin comes from, where that is not the usual place
 * @param parameterization how it comes out of another package, where it does; an engine that knows packages by
 *     reference then goes by this alone, with {@code name} and {@code version} as the names of what comes out
 */
public record PackageInfo(
        String name,
        Optional<String> version,
        Optional<String> pluginDownloadUrl,
        Optional<Parameterization> parameterization) {
    /** A package that stands for itself. */
    public PackageInfo(String name, Optional<String> version, Optional<String> pluginDownloadUrl) {
        this(name, version, pluginDownloadUrl, Optional.empty());
    }

    /** A package of which only the name is known. */
    public static PackageInfo named(String name) {
        return new PackageInfo(name, Optional.empty(), Optional.empty());
    }

    /** The same, coming out of another package. */
    public PackageInfo parameterized(Parameterization by) {
        return new PackageInfo(name, version, pluginDownloadUrl, Optional.of(by));
    }

    /** The same with another version or origin of its plugin, where one is given. */
    public PackageInfo overridden(Optional<String> otherVersion, Optional<String> otherUrl) {
        return new PackageInfo(
                name, otherVersion.or(() -> version), otherUrl.or(() -> pluginDownloadUrl), parameterization);
    }
}
