/** A package schema as it is written. */
@NullMarked
package dev.kiln.schema.spec;

import org.jspecify.annotations.NullMarked;
