/** Diagnostics for machines. */
@NullMarked
package dev.kiln.schema.report;

import org.jspecify.annotations.NullMarked;
