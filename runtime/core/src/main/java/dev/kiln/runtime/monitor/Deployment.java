package dev.kiln.runtime.monitor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The run that a program takes part in.
 *
 * @param preview whether nothing may be changed
 * @param parallel how many steps the engine takes at the same time
 * @param config values by {@code namespace:key}, decrypted; objects as JSON text
 * @param secretKeys the keys of {@code config} whose values are secrets
 * @param rootDirectory the folder of the project
 * @param stallTimeout how long nothing at all may move in the program, with no step under way, before it is given up
 */
public record Deployment(
        String project,
        String stack,
        String organization,
        boolean preview,
        int parallel,
        Map<String, String> config,
        Set<String> secretKeys,
        Path rootDirectory,
        Optional<Duration> stallTimeout) {
    /** A run that waits for as long as it takes. */
    public Deployment(
            String project,
            String stack,
            String organization,
            boolean preview,
            int parallel,
            Map<String, String> config,
            Set<String> secretKeys,
            Path rootDirectory) {
        this(project, stack, organization, preview, parallel, config, secretKeys, rootDirectory, Optional.empty());
    }
}
