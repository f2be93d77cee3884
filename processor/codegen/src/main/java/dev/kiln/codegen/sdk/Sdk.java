package dev.kiln.codegen.sdk;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that a build file says.
 *
 * @param module its name on the module path
 * @param runtime the version of kiln-runtime
 * @param needs besides that
 * @param repositories addresses of those that have what it needs, besides Maven Central
 */
record Sdk(
        Coordinates coordinates,
        Description description,
        String module,
        String runtime,
        List<Coordinates> needs,
        List<String> repositories) {
    static final String RUNTIME_GROUP = "dev.kiln";
    static final String RUNTIME = "kiln-runtime";

    /** What it needs, the runtime first. */
    List<Coordinates> dependencies() {
        return Stream.concat(Stream.of(new Coordinates(RUNTIME_GROUP, RUNTIME, runtime)), needs.stream())
                .toList();
    }
}
