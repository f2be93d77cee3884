package dev.kiln.schema.spec;

import java.util.List;
import java.util.SortedMap;

/**
 * The member {@code config}.
 *
 * @param variables by name
 * @param defaults names of variables that always have a value
 */
public record ConfigSpec(SortedMap<String, PropertySpec> variables, List<NameSpec> defaults) {}
