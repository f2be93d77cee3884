package dev.kiln.codegen.sdk;

import java.util.Optional;

/**
 * How an SDK is built and published.
 *
 * @param group in place of what the schema gives
 * @param artifact in place of the package's name
 * @param runtime the version of kiln-runtime that it needs, in place of this Kiln's
 */
public record SdkOptions(Build build, Optional<String> group, Optional<String> artifact, Optional<String> runtime) {
    /** The tool that builds it. */
    public enum Build {
        /** {@code pom.xml}. */
        MAVEN,
        /** {@code build.gradle}. */
        GRADLE,
        /** None: sources alone. */
        NONE
    }
}
