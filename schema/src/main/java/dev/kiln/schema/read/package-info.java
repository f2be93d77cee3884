/** From JSON or YAML to a {@link dev.kiln.schema.spec.PackageSpec}, in one pass. */
@NullMarked
package dev.kiln.schema.read;

import org.jspecify.annotations.NullMarked;
