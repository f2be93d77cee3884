/** From a {@link dev.kiln.schema.spec.PackageSpec} to a {@link dev.kiln.schema.bound.BoundPackage}. */
@NullMarked
package dev.kiln.schema.bind;

import org.jspecify.annotations.NullMarked;
