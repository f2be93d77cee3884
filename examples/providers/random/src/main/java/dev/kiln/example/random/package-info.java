/** Random values that stay what they are until something that they depend on changes. */
@NullMarked
@ProviderPackage(
        name = "random",
        version = "4.18.0",
        displayName = "Random",
        description = "Random values that a program can keep: names, passwords, numbers, identifiers.",
        license = "Apache-2.0",
        keywords = {"kiln", "random"},
        moduleFormat = "(.*)(?:/[^/]*)")
package dev.kiln.example.random;

import dev.kiln.annotations.ProviderPackage;
import org.jspecify.annotations.NullMarked;
