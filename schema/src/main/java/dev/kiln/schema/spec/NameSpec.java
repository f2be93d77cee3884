package dev.kiln.schema.spec;

import dev.kiln.schema.diagnostic.Origin;

/** A name in a list, with its place: a required property, say. */
public record NameSpec(String name, Origin origin) {}
