/** The command line {@code kiln}. */
@NullMarked
package dev.kiln.cli;

import org.jspecify.annotations.NullMarked;
