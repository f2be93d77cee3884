/** Annotated interfaces as values, and what is wrong with them. */
@NullMarked
package dev.kiln.processor.declare;

import org.jspecify.annotations.NullMarked;
