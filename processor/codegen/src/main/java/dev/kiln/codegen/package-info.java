/** Bound package to Java sources. */
@NullMarked
package dev.kiln.codegen;

import org.jspecify.annotations.NullMarked;
