package dev.kiln.engine.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A user's project.
 *
 * @param name from {@code Pulumi.yaml}, or the folder's
 * @param directory the folder that holds {@code Pulumi.yaml}, or the program's
 */
public record Project(String name, Optional<String> description, Path directory) {
    /** Where the state of its stacks is. */
    public Path stateFolder() {
        return directory.resolve(".kiln");
    }

    /** The file of a stack's configuration. */
    public Path stackFile(String stack) {
        Path yml = directory.resolve("Pulumi." + stack + ".yml");
        return Files.exists(yml) ? yml : directory.resolve("Pulumi." + stack + ".yaml");
    }
}
