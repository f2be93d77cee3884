/** The asynchronous cells under outputs, and the threads that they run on. Knows nothing of resources. */
@NullMarked
package dev.kiln.runtime.cell;

import org.jspecify.annotations.NullMarked;
