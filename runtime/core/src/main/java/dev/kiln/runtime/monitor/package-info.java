/** What a running program and the engine under it say to each other. */
@NullMarked
package dev.kiln.runtime.monitor;

import org.jspecify.annotations.NullMarked;
