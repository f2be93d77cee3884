package dev.kiln.runtime.monitor;

import java.util.Optional;

/**
 * How a package comes out of another one, its base, by a parameter (the ecosystem's parameterized packages).
 *
 * @param baseName the base package's name: the plugin that is started
 * @param baseVersion the base package's semantic version
 * @param value the parameter's bytes as base64 text
 * @param extension whether the package adds to its base (its tokens live in the base's namespace) instead of standing
 *     for itself
 * @param base how the base itself comes out of another one; of an extension only
 */
public record Parameterization(
        String baseName, String baseVersion, String value, boolean extension, Optional<Parameterization> base) {
    /** A package of its own, made of {@code baseName} by a parameter. */
    public static Parameterization of(String baseName, String baseVersion, String value) {
        return new Parameterization(baseName, baseVersion, value, false, Optional.empty());
    }

    /** An extension of {@code baseName} by a parameter. */
    public static Parameterization extension(String baseName, String baseVersion, String value) {
        return new Parameterization(baseName, baseVersion, value, true, Optional.empty());
    }

    /** The same on a base that comes out of another one. */
    public Parameterization on(Parameterization ofBase) {
        return new Parameterization(baseName, baseVersion, value, extension, Optional.of(ofBase));
    }
}
