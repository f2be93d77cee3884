/** From a {@link dev.kiln.schema.spec.PackageSpec} to JSON. */
@NullMarked
package dev.kiln.schema.write;

import org.jspecify.annotations.NullMarked;
