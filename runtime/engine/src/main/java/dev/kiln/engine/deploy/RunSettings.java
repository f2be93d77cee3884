package dev.kiln.engine.deploy;

import java.util.Map;
import java.util.Set;

/**
 * What a run is about.
 *
 * @param preview whether nothing is changed
 * @param parallel how many steps are taken at the same time, at least 1
 * @param config values by {@code namespace:key}, decrypted
 * @param secretKeys the keys of {@code config} whose values are secrets
 * @param seed shared by a preview and the update after it
 * @param others the stacks that a program may ask about
 */
public record RunSettings(
        String project,
        String stack,
        boolean preview,
        int parallel,
        Map<String, String> config,
        Set<String> secretKeys,
        RunSeed seed,
        OtherStacks others) {}
