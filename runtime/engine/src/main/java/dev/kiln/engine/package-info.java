/** The embedded engine: runs programs in their own process. */
@NullMarked
package dev.kiln.engine;

import org.jspecify.annotations.NullMarked;
