package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;
import java.util.Optional;

/** Another package that this one refers to. */
public record DependencySpec(String name, Optional<String> version, Optional<String> downloadUrl, Origin origin) {}
