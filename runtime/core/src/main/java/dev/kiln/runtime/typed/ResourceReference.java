package dev.kiln.runtime.typed;

import dev.kiln.runtime.value.PropertyValue;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a provider answered with, for the constructor of its class.
 *
 * @param urn its URN
 * @param id a custom resource's id (unknown in a preview), or null for a component
 */
public record ResourceReference(String urn, @Nullable PropertyValue id) {}
