/** What the user sees of a run. */
@NullMarked
package dev.kiln.engine.display;

import org.jspecify.annotations.NullMarked;
