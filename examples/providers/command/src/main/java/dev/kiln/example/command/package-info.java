/** Commands of the local machine as resources. */
@NullMarked
@ProviderPackage(
        name = "command",
        version = "1.2.0",
        displayName = "Command",
        description = "Runs commands where the program runs, when resources are made, changed and removed.",
        license = "Apache-2.0",
        keywords = {"kiln", "command"})
package dev.kiln.example.command;

import dev.kiln.annotations.ProviderPackage;
import org.jspecify.annotations.NullMarked;
