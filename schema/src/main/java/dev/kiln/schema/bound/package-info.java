/** A package schema with every reference resolved and nothing missing. */
@NullMarked
package dev.kiln.schema.bound;

import org.jspecify.annotations.NullMarked;
