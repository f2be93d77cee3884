/** What is wrong with an input, as values. */
@NullMarked
package dev.kiln.schema.diagnostic;

import org.jspecify.annotations.NullMarked;
