/** What happens in a run, as the display is told of it. */
@NullMarked
package dev.kiln.engine.event;

import org.jspecify.annotations.NullMarked;
